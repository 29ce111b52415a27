package org.gatesieve.learn.layers;

import java.util.Arrays;
import java.util.Map;
import org.gatesieve.learn.reference.ReferenceValues;

/**
 * The values that parameters have in one step, with frozen noise.
 *
 * @param parameters by DL4J's names
 * @param objects of the mini-batch
 */
record SampledParameters(Map<String, double[]> parameters, FrozenNoise noise, int objects) {

  double[] variances() {
    double[] logSigma = parameters.get(Parameters.logSigma(Parameters.OUTPUT_WEIGHTS));
    return Arrays.stream(logSigma).map(s -> Math.exp(2 * s)).toArray();
  }

  double[] weights(String key, int layer, int tensor, int length) {
    double[] mean = parameters.get(key);
    double[] logSigma = parameters.get(Parameters.logSigma(key));
    return logSigma == null
        ? mean
        : ReferenceValues.sample(mean, logSigma, noise.of(layer, tensor, length));
  }

  double[][] groups(String key, double[][] rows) {
    double[] mean = parameters.get(key);
    double[] logSigma = parameters.get(Parameters.logSigma(key));
    for (int object = 0; object < objects; object++) {
      if (mean == null) {
        Arrays.fill(rows[object], 1);
      } else {
        rows[object] =
            logSigma == null ? mean : ReferenceValues.sample(mean, logSigma, rows[object]);
      }
    }
    return rows;
  }
}
