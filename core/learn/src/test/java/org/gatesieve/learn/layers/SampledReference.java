package org.gatesieve.learn.layers;

import java.util.Arrays;
import java.util.Map;
import org.gatesieve.learn.network.NetworkShape;
import org.gatesieve.learn.reference.ReferenceNetwork;
import org.gatesieve.learn.reference.ReferenceValues;

/**
 * The training loss of METHOD §2 in double precision, as a function of the parameters, with frozen
 * noise.
 *
 * @param parameters by DL4J's names, in double precision; disturbed in place by finite differences
 */
record SampledReference(
    NetworkShape shape,
    Map<String, double[]> parameters,
    FrozenNoise noise,
    boolean localReparametrisation,
    int[][] ids,
    boolean[][] present,
    int[] labels) {

  /** Sum of the cross-entropies of the objects. */
  double loss() {
    return new ReferenceNetwork(shape).loss(values(), ids, present, labels) * ids.length;
  }

  /** The preactivations of the output layer, object by object. */
  double[][] preactivations() {
    ReferenceValues values = values();
    double[][] result = new double[ids.length][];
    ReferenceNetwork network = new ReferenceNetwork(shape);
    Arrays.setAll(result, o -> network.preactivations(values, o, ids[o], present[o]));
    return result;
  }

  private ReferenceValues values() {
    SampledParameters sampled = new SampledParameters(parameters, noise, ids.length);
    int words = shape.words();
    int inputs = shape.inputs();
    int hidden = shape.hidden();
    int outputs = shape.outputs();
    boolean local =
        localReparametrisation
            && parameters.containsKey(Parameters.logSigma(Parameters.OUTPUT_WEIGHTS));
    int objects = ids.length;
    double[] outputWeights =
        local
            ? parameters.get(Parameters.OUTPUT_WEIGHTS)
            : sampled.weights(Parameters.OUTPUT_WEIGHTS, 2, 0, hidden * outputs);
    return new ReferenceValues(
        sampled.weights(Parameters.EMBEDDING, 0, 0, words * inputs),
        sampled.groups(Parameters.VOCABULARY_GROUPS, noise.perCell(0, 1, objects, words)),
        sampled.weights(Parameters.INPUT_WEIGHTS, 1, 0, inputs * 4 * hidden),
        sampled.weights(Parameters.RECURRENT_WEIGHTS, 1, 1, hidden * 4 * hidden),
        sampled.groups(Parameters.INPUT_GROUPS, noise.perObject(1, 2, objects, inputs)),
        sampled.groups(Parameters.GATE_GROUPS, noise.perObject(1, 3, objects, 4 * hidden)),
        sampled.groups(Parameters.NEURON_GROUPS, noise.perObject(1, 4, objects, hidden)),
        parameters.get(Parameters.LSTM_BIAS),
        outputWeights,
        local ? sampled.variances() : new double[hidden * outputs],
        parameters.get(Parameters.OUTPUT_BIAS),
        local ? noise.perObject(2, 0, objects, outputs) : new double[objects][outputs]);
  }
}
