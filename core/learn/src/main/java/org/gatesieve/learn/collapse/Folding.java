package org.gatesieve.learn.collapse;

import java.util.Arrays;
import java.util.stream.Stream;
import org.gatesieve.compact.model.CompactGate;
import org.gatesieve.compact.model.CompactLstm;
import org.gatesieve.compact.model.CompactNetwork;
import org.gatesieve.compact.model.CompactOutput;
import org.gatesieve.compact.model.GateKind;
import org.gatesieve.compact.model.OneHotWords;
import org.gatesieve.compact.model.WordEmbedding;
import org.gatesieve.learn.network.NetworkPosterior;
import org.gatesieve.learn.network.NetworkShape;

/**
 * Cuts what is alive out of the masked network and multiplies the group variables into the weights
 * (METHOD §4, steps 6 and 7): E′ = diag(z^voc) E, W^x′ = diag(z^x) W^x diag(z^gates), W^h′ =
 * diag(z^h) W^h diag(z^gates), W^d′ = diag(z^h) W^d. Products are taken in double and rounded once.
 */
final class Folding {
  private final NetworkPosterior masked;
  private final NetworkShape shape;
  private final int[] words;
  private final int[] inputs;
  private final int[] neurons;
  private final boolean[] gates;

  Folding(NetworkPosterior masked, Alive alive) {
    this.masked = masked;
    shape = masked.shape();
    words = Alive.indices(alive.words());
    inputs = Alive.indices(alive.inputs());
    neurons = Alive.indices(alive.neurons());
    gates = alive.gates();
  }

  CompactNetwork network() {
    return new CompactNetwork(
        shape.oneHot()
            ? new OneHotWords(inputs.length)
            : new WordEmbedding(words.length, inputs.length, embedding()),
        new CompactLstm(
            inputs.length,
            neurons.length,
            shape.gateActivation(),
            Stream.of(GateKind.values()).map(this::gate).toList()),
        new CompactOutput(
            neurons.length,
            shape.outputs(),
            shape.outputActivation(),
            outputWeights(),
            masked.outputBias().clone()));
  }

  private float[] embedding() {
    float[] groups = masked.vocabularyGroups().mean();
    float[] weights = masked.embedding().mean();
    float[] folded = new float[Math.multiplyExact(words.length, inputs.length)];
    int next = 0;
    for (int w : words) {
      for (int x : inputs) {
        folded[next++] = (float) ((double) groups[w] * weights[w * shape.inputs() + x]);
      }
    }
    return folded;
  }

  private float[] outputWeights() {
    float[] groups = masked.neuronGroups().mean();
    float[] weights = masked.outputWeights().mean();
    float[] folded = new float[neurons.length * shape.outputs()];
    int next = 0;
    for (int j : neurons) {
      for (int k = 0; k < shape.outputs(); k++) {
        folded[next++] = (float) ((double) groups[j] * weights[j * shape.outputs() + k]);
      }
    }
    return folded;
  }

  private CompactGate gate(GateKind kind) {
    int block = kind.block() * shape.hidden();
    int[] places = new int[neurons.length];
    int live = 0;
    float[] bias = new float[neurons.length];
    float[] constants = new float[neurons.length];
    for (int place = 0; place < neurons.length; place++) {
      int gate = block + neurons[place];
      if (gates[gate]) {
        bias[live] = masked.lstmBias()[gate];
        places[live++] = place;
      } else {
        constants[place - live] = GateConstant.of(masked, gate);
      }
    }
    int[] liveNeurons = Arrays.copyOf(places, live);
    int[] columns = Arrays.stream(liveNeurons).map(place -> block + neurons[place]).toArray();
    return new CompactGate(
        kind,
        liveNeurons,
        gateWeights(masked.inputWeights().mean(), masked.inputGroups().mean(), inputs, columns),
        gateWeights(
            masked.recurrentWeights().mean(), masked.neuronGroups().mean(), neurons, columns),
        Arrays.copyOf(bias, live),
        Arrays.copyOf(constants, neurons.length - live));
  }

  private float[] gateWeights(float[] weights, float[] rowGroups, int[] rows, int[] columns) {
    float[] columnGroups = masked.gateGroups().mean();
    float[] folded = new float[rows.length * columns.length];
    int next = 0;
    for (int row : rows) {
      for (int column : columns) {
        double weight = weights[row * 4 * shape.hidden() + column];
        folded[next++] = (float) (rowGroups[row] * weight * columnGroups[column]);
      }
    }
    return folded;
  }
}
