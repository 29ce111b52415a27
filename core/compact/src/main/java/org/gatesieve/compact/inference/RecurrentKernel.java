package org.gatesieve.compact.inference;

import org.gatesieve.compact.model.CompactNetwork;
import org.gatesieve.compact.model.GateActivation;

/**
 * The recurrence of METHOD §1 without group variables, on the live gate columns only; constant
 * gates are filled in once per stream.
 *
 * <p>State, cell and preactivations are double: a strongly pruned memory of few neurons amplifies a
 * rounding of float32 over 200 steps to 1e-4 in the probability.
 */
final class RecurrentKernel {
  private final int hidden;
  private final GateActivation activation;
  private final InputPart input;
  private final WeightRows recurrent;
  private final LiveColumns live;

  RecurrentKernel(CompactNetwork network) {
    hidden = network.lstm().hidden();
    activation = network.lstm().activation();
    input = InputPart.of(network);
    recurrent = WeightRows.recurrent(network.lstm());
    live = LiveColumns.of(network.lstm());
  }

  /** The zero state. */
  RecurrentState start() {
    return new RecurrentState(
        new double[hidden], new double[hidden], new double[live.count()], live.constants().clone());
  }

  /** One step on the word with the compact id {@code id}; a dead word, 0, is a zero input. */
  void step(int id, RecurrentState state) {
    double[] columns = state.columns();
    System.arraycopy(live.bias(), 0, columns, 0, columns.length);
    if (id > 0) {
      input.add(id - 1, columns);
    }
    recurrent.addProduct(state.hidden(), columns);
    applyNonlinearities(columns);
    for (int column = 0; column < columns.length; column++) {
      state.gates()[live.targets()[column]] = columns[column];
    }
    advance(state.gates(), state.cell(), state.hidden());
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
