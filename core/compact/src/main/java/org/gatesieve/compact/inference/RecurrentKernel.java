package org.gatesieve.compact.inference;

import org.gatesieve.compact.model.CompactNetwork;
import org.gatesieve.compact.model.GateActivation;
import org.gatesieve.compact.model.WordEmbedding;

/**
 * The recurrence of METHOD §1 without group variables, on the live gate columns only; constant
 * gates are filled in once per document.
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
  float[] lastState(int[] ids) {
    float[] state = new float[hidden];
    float[] cell = new float[hidden];
    float[] columns = new float[live.count()];
    float[] gates = live.constants().clone();
    int inputs = embedding.inputs();
    for (int id : ids) {
      System.arraycopy(live.bias(), 0, columns, 0, columns.length);
      if (id > 0) {
        addProduct(embedding.weights(), (id - 1) * inputs, inputs, live.inputWeights(), columns);
      }
      addProduct(state, 0, hidden, live.recurrentWeights(), columns);
      applyNonlinearities(columns);
      for (int column = 0; column < columns.length; column++) {
        gates[live.targets()[column]] = columns[column];
      }
      advance(gates, cell, state);
    }
    return state;
  }

  private static void addProduct(float[] x, int from, int length, float[] weights, float[] sums) {
    for (int i = 0; i < length; i++) {
      float value = x[from + i];
      int row = i * sums.length;
      for (int column = 0; column < sums.length; column++) {
        sums[column] += value * weights[row + column];
      }
    }
  }

  private void applyNonlinearities(float[] columns) {
    applySigmoid(columns, 0, live.candidateFrom());
    for (int column = live.candidateFrom(); column < live.candidateTo(); column++) {
      columns[column] = Nonlinearity.tanh(columns[column]);
    }
    applySigmoid(columns, live.candidateTo(), columns.length);
  }

  private void applySigmoid(float[] columns, int from, int to) {
    boolean logistic = activation == GateActivation.LOGISTIC;
    for (int column = from; column < to; column++) {
      float v = columns[column];
      columns[column] = logistic ? Nonlinearity.logistic(v) : activation.apply(v);
    }
  }

  private void advance(float[] gates, float[] cell, float[] state) {
    for (int neuron = 0; neuron < hidden; neuron++) {
      float input = gates[neuron];
      float forget = gates[hidden + neuron];
      float candidate = gates[2 * hidden + neuron];
      float output = gates[3 * hidden + neuron];
      cell[neuron] = forget * cell[neuron] + input * candidate;
      state[neuron] = output * Nonlinearity.tanh(cell[neuron]);
    }
  }
}
