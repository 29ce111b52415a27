package org.gatesieve.compact.inference;

import org.gatesieve.compact.model.CompactNetwork;
import org.gatesieve.compact.model.GateActivation;
import org.gatesieve.compact.model.WordEmbedding;

/**
 * The recurrence of METHOD §1 without group variables, on the live gate columns only; constant
 * gates are filled in once per document.
 *
 * <p>State, cell and preactivations are double: a strongly pruned memory of few neurons amplifies a
 * rounding of float32 over 200 steps to 1e-4 in the probability.
 */
final class RecurrentKernel {
  private final WordEmbedding embedding;
  private final int hidden;
  private final GateActivation activation;
  private final LiveColumns live;

  RecurrentKernel(CompactNetwork network) {
    embedding = network.embedding();
    hidden = network.lstm().hidden();
    activation = network.lstm().activation();
    live = LiveColumns.of(network.lstm());
  }

  /** The hidden state after the last of {@code ids}, zeros when there is none. */
  double[] lastState(int[] ids) {
    double[] state = new double[hidden];
    double[] cell = new double[hidden];
    double[] columns = new double[live.count()];
    double[] gates = live.constants().clone();
    int inputs = embedding.inputs();
    for (int id : ids) {
      System.arraycopy(live.bias(), 0, columns, 0, columns.length);
      if (id > 0) {
        addInputPart((id - 1) * inputs, columns);
      }
      addRecurrentPart(state, columns);
      applyNonlinearities(columns);
      for (int column = 0; column < columns.length; column++) {
        gates[live.targets()[column]] = columns[column];
      }
      advance(gates, cell, state);
    }
    return state;
  }

  private void addInputPart(int embeddingRow, double[] sums) {
    for (int i = 0; i < embedding.inputs(); i++) {
      addRow(embedding.weights()[embeddingRow + i], live.inputWeights(), i, sums);
    }
  }

  private void addRecurrentPart(double[] state, double[] sums) {
    for (int neuron = 0; neuron < hidden; neuron++) {
      addRow(state[neuron], live.recurrentWeights(), neuron, sums);
    }
  }

  private static void addRow(double value, double[] weights, int row, double[] sums) {
    int from = row * sums.length;
    for (int column = 0; column < sums.length; column++) {
      sums[column] += value * weights[from + column];
    }
  }

  private void applyNonlinearities(double[] columns) {
    applySigmoid(columns, 0, live.candidateFrom());
    for (int column = live.candidateFrom(); column < live.candidateTo(); column++) {
      columns[column] = Nonlinearity.tanh(columns[column]);
    }
    applySigmoid(columns, live.candidateTo(), columns.length);
  }

  private void applySigmoid(double[] columns, int from, int to) {
    boolean logistic = activation == GateActivation.LOGISTIC;
    for (int column = from; column < to; column++) {
      double v = columns[column];
      columns[column] = logistic ? Nonlinearity.logistic(v) : activation.apply(v);
    }
  }

  private void advance(double[] gates, double[] cell, double[] state) {
    for (int neuron = 0; neuron < hidden; neuron++) {
      double input = gates[neuron];
      double forget = gates[hidden + neuron];
      double candidate = gates[2 * hidden + neuron];
      double output = gates[3 * hidden + neuron];
      cell[neuron] = forget * cell[neuron] + input * candidate;
      state[neuron] = output * Nonlinearity.tanh(cell[neuron]);
    }
  }
}
