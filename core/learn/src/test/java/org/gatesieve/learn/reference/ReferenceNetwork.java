package org.gatesieve.learn.reference;

import org.gatesieve.compact.model.GateActivation;
import org.gatesieve.compact.model.OutputActivation;
import org.gatesieve.learn.network.NetworkPosterior;
import org.gatesieve.learn.network.NetworkShape;

/**
 * METHOD §1 as it is written: plain loops in double precision, group variables in their places,
 * nothing folded and nothing fused. Kernels, layers and collapsed networks are held against it.
 */
public final class ReferenceNetwork {
  private static final double VARIANCE_FLOOR = 1e-8;

  private final NetworkShape shape;

  public ReferenceNetwork(NetworkShape shape) {
    this.shape = shape;
  }

  /** Probabilities of one document that {@code posterior} gives with means and no noise. */
  public static double[] probabilities(NetworkPosterior posterior, int[] ids, boolean[] present) {
    ReferenceNetwork network = new ReferenceNetwork(posterior.shape());
    ReferenceValues values = ReferenceValues.means(posterior, 1);
    return network.probabilities(values, 0, ids, present);
  }

  /**
   * Mean cross-entropy of a batch.
   *
   * @param ids object × step, training ids
   * @param present object × step; a step that is not present copies h and c
   * @param labels one per object; 0 or 1 with a sigmoid output
   */
  public double loss(ReferenceValues values, int[][] ids, boolean[][] present, int[] labels) {
    double sum = 0;
    for (int object = 0; object < ids.length; object++) {
      double[] y = preactivations(values, object, ids[object], present[object]);
      sum += crossEntropy(y, labels[object]);
    }
    return sum / ids.length;
  }

  /** Probabilities of one object: one per label with softmax, that of label 1 with sigmoid. */
  public double[] probabilities(ReferenceValues values, int object, int[] ids, boolean[] present) {
    double[] y = preactivations(values, object, ids, present);
    if (shape.outputActivation() == OutputActivation.SIGMOID) {
      return new double[] {1 / (1 + Math.exp(-y[0]))};
    }
    double[] probabilities = new double[y.length];
    for (int k = 0; k < y.length; k++) {
      probabilities[k] = Math.exp(-crossEntropy(y, k));
    }
    return probabilities;
  }

  /** Preactivations of the output layer: hμ + sqrt(h²σ² + 1e-8) ζ + b^d. */
  public double[] preactivations(ReferenceValues values, int object, int[] ids, boolean[] present) {
    double[] h = lastHidden(values, object, ids, present);
    int outputs = shape.outputs();
    double[] y = new double[outputs];
    for (int k = 0; k < outputs; k++) {
      double mean = 0;
      double variance = VARIANCE_FLOOR;
      for (int j = 0; j < shape.hidden(); j++) {
        mean += h[j] * values.outputMean()[j * outputs + k];
        variance += h[j] * h[j] * values.outputVariance()[j * outputs + k];
      }
      double noise = values.outputNoise()[object][k];
      y[k] = mean + Math.sqrt(variance) * noise + values.outputBias()[k];
    }
    return y;
  }

  /** h after the last step, z^h included; zero for a document without steps. */
  public double[] lastHidden(ReferenceValues values, int object, int[] ids, boolean[] present) {
    int hidden = shape.hidden();
    double[] h = new double[hidden];
    double[] c = new double[hidden];
    for (int t = 0; t < ids.length; t++) {
      if (!present[t]) {
        continue;
      }
      double[] u = gatePreactivations(values, object, ids[t], h);
      for (int j = 0; j < hidden; j++) {
        double i = gate(u[j]);
        double f = gate(u[hidden + j]);
        double g = Math.tanh(u[2 * hidden + j]);
        double o = gate(u[3 * hidden + j]);
        c[j] = f * c[j] + i * g;
        h[j] = o * Math.tanh(c[j]) * values.neuronGroups()[object][j];
      }
    }
    return h;
  }

  /** ((x ∘ z^x) W^x + h W^h) ∘ z^gates + b for all four gates. */
  private double[] gatePreactivations(ReferenceValues values, int object, int id, double[] h) {
    int inputs = shape.inputs();
    int hidden = shape.hidden();
    int columns = 4 * hidden;
    double[] u = new double[columns];
    for (int column = 0; column < columns; column++) {
      double sum = 0;
      for (int x = 0; x < inputs; x++) {
        double input = values.vocabularyGroups()[object][id] * values.embedding()[id * inputs + x];
        sum +=
            input * values.inputGroups()[object][x] * values.inputWeights()[x * columns + column];
      }
      for (int j = 0; j < hidden; j++) {
        sum += h[j] * values.recurrentWeights()[j * columns + column];
      }
      u[column] = sum * values.gateGroups()[object][column] + values.lstmBias()[column];
    }
    return u;
  }

  private double gate(double v) {
    return shape.gateActivation() == GateActivation.LOGISTIC
        ? 1 / (1 + Math.exp(-v))
        : Math.min(1, Math.max(0, 0.2 * v + 0.5));
  }

  private double crossEntropy(double[] y, int label) {
    if (shape.outputActivation() == OutputActivation.SIGMOID) {
      return softplus(label == 1 ? -y[0] : y[0]);
    }
    double largest = Double.NEGATIVE_INFINITY;
    for (double value : y) {
      largest = Math.max(largest, value);
    }
    double sum = 0;
    for (double value : y) {
      sum += Math.exp(value - largest);
    }
    return Math.log(sum) + largest - y[label];
  }

  private static double softplus(double v) {
    return Math.max(v, 0) + Math.log1p(Math.exp(-Math.abs(v)));
  }
}
