package org.gatesieve.learn.collapse;

import java.util.Arrays;
import org.gatesieve.compact.model.GateActivation;
import org.gatesieve.compact.model.GateKind;
import org.gatesieve.compact.model.OutputActivation;
import org.gatesieve.learn.network.NetworkPosterior;
import org.gatesieve.learn.network.NetworkShape;
import org.gatesieve.learn.posterior.Posterior;
import org.gatesieve.learn.posterior.Treatment;

/** A network to be written weight by weight: all weights zero, all groups one, all biases 0.1. */
final class PlainNetwork {
  final NetworkShape shape;
  final float[] embedding;
  final float[] vocabularyGroups;
  final float[] inputWeights;
  final float[] recurrentWeights;
  final float[] inputGroups;
  final float[] gateGroups;
  final float[] neuronGroups;
  final float[] lstmBias;
  final float[] outputWeights;

  /** A network with logistic gates and a single sigmoid output. */
  PlainNetwork(int words, int inputs, int hidden) {
    shape =
        new NetworkShape(
            words, inputs, hidden, 1, GateActivation.LOGISTIC, OutputActivation.SIGMOID);
    embedding = new float[words * inputs];
    vocabularyGroups = filled(words, 1);
    inputWeights = new float[inputs * 4 * hidden];
    recurrentWeights = new float[hidden * 4 * hidden];
    inputGroups = filled(inputs, 1);
    gateGroups = filled(4 * hidden, 1);
    neuronGroups = filled(hidden, 1);
    lstmBias = filled(4 * hidden, 0.1f);
    outputWeights = new float[hidden];
  }

  /** A network without a zero. */
  static PlainNetwork full(int words, int inputs, int hidden) {
    PlainNetwork network = new PlainNetwork(words, inputs, hidden);
    Arrays.fill(network.embedding, 1);
    Arrays.fill(network.inputWeights, 1);
    Arrays.fill(network.recurrentWeights, 1);
    Arrays.fill(network.outputWeights, 1);
    return network;
  }

  PlainNetwork word(int word, int input, float weight) {
    embedding[word * shape.inputs() + input] = weight;
    return this;
  }

  PlainNetwork input(int input, GateKind kind, int neuron, float weight) {
    inputWeights[input * 4 * shape.hidden() + column(kind, neuron)] = weight;
    return this;
  }

  PlainNetwork recurrent(int from, GateKind kind, int neuron, float weight) {
    recurrentWeights[from * 4 * shape.hidden() + column(kind, neuron)] = weight;
    return this;
  }

  PlainNetwork output(int neuron, float weight) {
    outputWeights[neuron] = weight;
    return this;
  }

  PlainNetwork bias(GateKind kind, int neuron, float value) {
    lstmBias[column(kind, neuron)] = value;
    return this;
  }

  int column(GateKind kind, int neuron) {
    return kind.block() * shape.hidden() + neuron;
  }

  NetworkPosterior posterior() {
    return new NetworkPosterior(
        shape,
        learnt(embedding),
        learnt(vocabularyGroups),
        learnt(inputWeights),
        learnt(recurrentWeights),
        learnt(inputGroups),
        learnt(gateGroups),
        learnt(neuronGroups),
        lstmBias,
        learnt(outputWeights),
        new float[] {0.3f});
  }

  private static Posterior learnt(float[] values) {
    return new Posterior(Treatment.DETERMINISTIC, values.clone(), new float[0]);
  }

  private static float[] filled(int length, float value) {
    float[] values = new float[length];
    Arrays.fill(values, value);
    return values;
  }
}
