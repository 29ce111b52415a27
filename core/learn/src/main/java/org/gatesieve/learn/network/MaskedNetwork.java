package org.gatesieve.learn.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gatesieve.compact.model.GateKind;
import org.gatesieve.compact.model.OutputActivation;

/**
 * METHOD §1 on the means, group variables in their places and nothing folded, in double precision:
 * the yardstick for documents on which two float32 computations drift apart. Rows of zeros cost
 * nothing, so that a pruned network of any size takes little time. Safe for concurrent use.
 */
public final class MaskedNetwork {
  private final NetworkPosterior masked;
  private final NetworkShape shape;
  private final int columns;
  private final List<Integer> inputs;
  private final List<Integer> neurons;

  /**
   * @param masked the means, zero where pruned
   */
  public MaskedNetwork(NetworkPosterior masked) {
    this.masked = masked;
    shape = masked.shape();
    columns = 4 * shape.hidden();
    inputs = rowsInUse(masked.inputWeights().mean(), masked.inputGroups().mean());
    neurons = rowsInUse(masked.recurrentWeights().mean(), masked.neuronGroups().mean());
  }

  private List<Integer> rowsInUse(float[] weights, float[] groups) {
    List<Integer> rows = new ArrayList<>();
    for (int row = 0; row < groups.length; row++) {
      boolean used = false;
      for (int column = 0; column < columns; column++) {
        used |= groups[row] * weights[row * columns + column] != 0;
      }
      if (used) {
        rows.add(row);
      }
    }
    return rows;
  }

  /**
   * One probability per label of a document, with a sigmoid output too.
   *
   * @param ids training ids; padding, 0, is passed over
   */
  public double[] probabilities(int[] ids) {
    double[] state = new double[shape.hidden()];
    double[] cell = new double[shape.hidden()];
    double[] sums = new double[columns];
    for (int id : ids) {
      if (id != 0) {
        preactivations(id, state, sums);
        advance(sums, cell, state);
      }
    }
    return output(state);
  }

  /**
   * Probabilities of every id behind each token of a text, of a language model.
   *
   * @param ids from the state zero on
   */
  public List<double[]> nextTokens(int[] ids) {
    double[] state = new double[shape.hidden()];
    double[] cell = new double[shape.hidden()];
    double[] sums = new double[columns];
    List<double[]> next = new ArrayList<>();
    for (int id : ids) {
      preactivations(id, state, sums);
      advance(sums, cell, state);
      next.add(output(state));
    }
    return next;
  }

  /** Probabilities of every id at the beginning of a text, of a language model: the empty input. */
  public double[] firstToken() {
    return output(new double[shape.hidden()]);
  }

  /** (x ∘ z^x) W^x + h W^h. */
  private void preactivations(int word, double[] state, double[] sums) {
    Arrays.fill(sums, 0);
    if (shape.oneHot()) {
      addRow(masked.inputGroups().mean()[word], masked.inputWeights().mean(), word, sums);
    } else {
      addEmbedding(word, sums);
    }
    for (int neuron : neurons) {
      addRow(state[neuron], masked.recurrentWeights().mean(), neuron, sums);
    }
  }

  private void addEmbedding(int word, double[] sums) {
    double group = masked.vocabularyGroups().mean()[word];
    for (int input : inputs) {
      double embedding = group * masked.embedding().mean()[word * shape.inputs() + input];
      addRow(
          embedding * masked.inputGroups().mean()[input],
          masked.inputWeights().mean(),
          input,
          sums);
    }
  }

  private void addRow(double value, float[] weights, int row, double[] sums) {
    if (value != 0) {
      for (int column = 0; column < columns; column++) {
        sums[column] += value * weights[row * columns + column];
      }
    }
  }

  private void advance(double[] sums, double[] cell, double[] state) {
    float[] groups = masked.neuronGroups().mean();
    for (int j = 0; j < shape.hidden(); j++) {
      cell[j] =
          gate(GateKind.FORGET, j, sums) * cell[j]
              + gate(GateKind.INPUT, j, sums) * gate(GateKind.CANDIDATE, j, sums);
      state[j] = gate(GateKind.OUTPUT, j, sums) * Math.tanh(cell[j]) * groups[j];
    }
  }

  /**
   * φ_k(u ∘ z^k + b). Where nothing flows in, the gate is a constant, and a constant is a float32
   * number like every other learnt one.
   */
  private double gate(GateKind kind, int neuron, double[] sums) {
    int column = kind.block() * shape.hidden() + neuron;
    float bias = masked.lstmBias()[column];
    double flow = sums[column] * masked.gateGroups().mean()[column];
    if (kind == GateKind.CANDIDATE) {
      return flow == 0 ? (float) Math.tanh(bias) : Math.tanh(flow + bias);
    }
    return flow == 0
        ? shape.gateActivation().apply(bias)
        : shape.gateActivation().apply(flow + bias);
  }

  private double[] output(double[] state) {
    int outputs = shape.outputs();
    double[] y = new double[outputs];
    for (int k = 0; k < outputs; k++) {
      y[k] = masked.outputBias()[k];
      for (int j = 0; j < state.length; j++) {
        y[k] += state[j] * masked.outputWeights().mean()[j * outputs + k];
      }
    }
    if (shape.outputActivation() == OutputActivation.SIGMOID) {
      double second = 1 / (1 + Math.exp(-y[0]));
      return new double[] {1 - second, second};
    }
    return softmax(y);
  }

  private static double[] softmax(double[] y) {
    double largest = Double.NEGATIVE_INFINITY;
    for (double value : y) {
      largest = Math.max(largest, value);
    }
    double sum = 0;
    for (int k = 0; k < y.length; k++) {
      y[k] = Math.exp(y[k] - largest);
      sum += y[k];
    }
    for (int k = 0; k < y.length; k++) {
      y[k] /= sum;
    }
    return y;
  }
}
