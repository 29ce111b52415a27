package org.gatesieve.compact.inference;

import org.gatesieve.compact.model.CompactNetwork;
import org.gatesieve.compact.model.GateActivation;

/**
 * The recurrence of METHOD §1 without group variables, on the live gate columns only; constant
 * gates are filled in once per stream.
 *
 * <p>State, cell and the preactivations of gates are double: a strongly pruned memory of few
 * neurons amplifies a rounding of float32 over 200 steps to 1e-4 in the probability.
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
    BlockKernel kernel = BlockKernel.of(hidden, LiveColumns.count(network.lstm()));
    live = LiveColumns.of(network.lstm(), kernel.narrow());
    input = InputPart.of(network, live);
    recurrent = WeightRows.recurrent(network.lstm(), live, kernel);
  }

  /** How the recurrent products are computed. */
  String arithmetic() {
    return recurrent.name();
  }

  /** The zero state. */
  RecurrentState start() {
    return new RecurrentState(
        new double[hidden], new double[hidden], new double[live.count()], live.constants().clone());
  }

  /** One step on the word with the compact id {@code id}; a dead word, 0, is a zero input. */
  void step(int id, RecurrentState state) {
    input.write(id, state.columns());
    recurrent.addProduct(state.hidden(), state.columns());
    open(state.columns(), state.gates());
    advance(state.gates(), state.cell(), state.hidden());
  }

  private void open(double[] columns, double[] gates) {
    int[] targets = live.targets();
    int candidateTo = live.candidateTo();
    openSigmoid(columns, gates, 0, live.candidateFrom());
    for (int column = live.candidateFrom(); column < candidateTo; column++) {
      gates[targets[column]] = HyperbolicTangent.of(columns[column]);
    }
    openSigmoid(columns, gates, candidateTo, live.targets().length);
  }

  private void openSigmoid(double[] columns, double[] gates, int from, int to) {
    boolean logistic = activation == GateActivation.LOGISTIC;
    int[] targets = live.targets();
    for (int column = from; column < to; column++) {
      double v = columns[column];
      gates[targets[column]] = logistic ? HyperbolicTangent.logistic(v) : activation.apply(v);
    }
  }

  private void advance(double[] gates, double[] cell, double[] state) {
    for (int neuron = 0; neuron < hidden; neuron++) {
      double input = gates[neuron];
      double forget = gates[hidden + neuron];
      double candidate = gates[2 * hidden + neuron];
      double output = gates[3 * hidden + neuron];
      cell[neuron] = forget * cell[neuron] + input * candidate;
      state[neuron] = output * HyperbolicTangent.of(cell[neuron]);
    }
  }
}
