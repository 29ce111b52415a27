package org.gatesieve.learn.layers;

import java.util.Arrays;
import java.util.Map;
import org.gatesieve.learn.network.NetworkShape;
import org.gatesieve.learn.reference.ReferenceNetwork;
import org.gatesieve.learn.reference.ReferenceValues;

/**
 * The training loss of a language model in double precision, as a function of the parameters, with
 * frozen noise: a classifier of every beginning of a text, whose embedding is the unit matrix.
 *
 * @param shape of the language model
 * @param parameters by DL4J's names, in double precision; disturbed in place by finite differences
 * @param ids object × step
 * @param targets object × step
 */
record LanguageReference(
    NetworkShape shape,
    Map<String, double[]> parameters,
    FrozenNoise noise,
    boolean localReparametrisation,
    int[][] ids,
    int[][] targets) {

  /** Sum of the cross-entropies of all targets. */
  double loss() {
    int vocabulary = shape.inputs();
    ReferenceNetwork network =
        new ReferenceNetwork(
            new NetworkShape(
                vocabulary,
                vocabulary,
                shape.hidden(),
                shape.outputs(),
                shape.gateActivation(),
                shape.outputActivation()));
    ReferenceValues values = values();
    double sum = 0;
    for (int object = 0; object < ids.length; object++) {
      for (int step = 0; step < ids[object].length; step++) {
        boolean[] present = new boolean[ids[object].length];
        Arrays.fill(present, 0, step + 1, true);
        double[] y = network.preactivations(values, object, ids[object], present);
        sum += crossEntropy(y, targets[object][step]);
      }
    }
    return sum;
  }

  private static double crossEntropy(double[] y, int label) {
    double sum = Arrays.stream(y).map(value -> Math.exp(value - y[label])).sum();
    return Math.log(sum);
  }

  private ReferenceValues values() {
    SampledParameters sampled = new SampledParameters(parameters, noise, ids.length);
    int vocabulary = shape.inputs();
    int hidden = shape.hidden();
    int outputs = shape.outputs();
    int objects = ids.length;
    boolean local =
        localReparametrisation
            && parameters.containsKey(Parameters.logSigma(Parameters.OUTPUT_WEIGHTS));
    return new ReferenceValues(
        unitMatrix(vocabulary),
        ones(objects, vocabulary),
        sampled.weights(Parameters.INPUT_WEIGHTS, 0, 0, vocabulary * 4 * hidden),
        sampled.weights(Parameters.RECURRENT_WEIGHTS, 0, 1, hidden * 4 * hidden),
        sampled.groups(Parameters.INPUT_GROUPS, noise.perCell(0, 2, objects, vocabulary)),
        sampled.groups(Parameters.GATE_GROUPS, noise.perObject(0, 3, objects, 4 * hidden)),
        sampled.groups(Parameters.NEURON_GROUPS, noise.perObject(0, 4, objects, hidden)),
        parameters.get(Parameters.LSTM_BIAS),
        local
            ? parameters.get(Parameters.OUTPUT_WEIGHTS)
            : sampled.weights(Parameters.OUTPUT_WEIGHTS, 1, 0, hidden * outputs),
        local ? sampled.variances() : new double[hidden * outputs],
        parameters.get(Parameters.OUTPUT_BIAS),
        local ? noise.perObject(1, 0, objects, outputs) : new double[objects][outputs]);
  }

  private static double[] unitMatrix(int size) {
    double[] matrix = new double[size * size];
    for (int i = 0; i < size; i++) {
      matrix[i * size + i] = 1;
    }
    return matrix;
  }

  private static double[][] ones(int rows, int columns) {
    double[][] ones = new double[rows][columns];
    for (double[] row : ones) {
      Arrays.fill(row, 1);
    }
    return ones;
  }
}
