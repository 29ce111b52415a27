package org.gatesieve.compact.inference;

import org.gatesieve.compact.model.CompactGate;
import org.gatesieve.compact.model.CompactLstm;
import org.gatesieve.compact.model.CompactNetwork;
import org.gatesieve.compact.model.CompactOutput;
import org.gatesieve.compact.model.GateActivation;
import org.gatesieve.compact.model.GateKind;
import org.gatesieve.compact.model.OneHotWords;
import org.gatesieve.compact.model.OutputActivation;
import org.gatesieve.compact.model.WordInput;

/** METHOD §1 without group variables, written down once more in doubles, gate by gate. */
final class DoubleReference {
  private DoubleReference() {}

  static double[] probabilities(CompactNetwork network, int[] ids) {
    CompactLstm lstm = network.lstm();
    double[] h = new double[lstm.hidden()];
    double[] c = new double[lstm.hidden()];
    for (int id : ids) {
      double[] x = word(network.embedding(), id);
      double[] next = new double[h.length];
      for (int neuron = 0; neuron < h.length; neuron++) {
        double i = gate(lstm, GateKind.INPUT, neuron, x, h);
        double f = gate(lstm, GateKind.FORGET, neuron, x, h);
        double g = gate(lstm, GateKind.CANDIDATE, neuron, x, h);
        double o = gate(lstm, GateKind.OUTPUT, neuron, x, h);
        c[neuron] = f * c[neuron] + i * g;
        next[neuron] = o * Math.tanh(c[neuron]);
      }
      h = next;
    }
    return output(network.output(), h);
  }

  private static double[] word(WordInput words, int id) {
    double[] x = new double[words.inputs()];
    for (int j = 0; j < x.length && id > 0; j++) {
      boolean oneHot = words instanceof OneHotWords;
      double hot = j == id - 1 ? 1 : 0;
      x[j] = oneHot ? hot : words.weights()[(id - 1) * x.length + j];
    }
    return x;
  }

  private static double gate(CompactLstm lstm, GateKind kind, int neuron, double[] x, double[] h) {
    CompactGate gate = lstm.gate(kind);
    int before = 0;
    for (int column = 0; column < gate.liveNeurons().length; column++) {
      if (gate.liveNeurons()[column] == neuron) {
        double v = gate.bias()[column];
        int live = gate.liveNeurons().length;
        for (int j = 0; j < x.length; j++) {
          v += x[j] * gate.inputWeights()[j * live + column];
        }
        for (int j = 0; j < h.length; j++) {
          v += h[j] * gate.recurrentWeights()[j * live + column];
        }
        return nonlinearity(lstm.activation(), kind, v);
      }
      before += gate.liveNeurons()[column] < neuron ? 1 : 0;
    }
    return gate.constants()[neuron - before];
  }

  private static double nonlinearity(GateActivation activation, GateKind kind, double v) {
    if (kind == GateKind.CANDIDATE) {
      return Math.tanh(v);
    }
    return switch (activation) {
      case LOGISTIC -> 1 / (1 + Math.exp(-v));
      case HARD_SIGMOID -> Math.min(1, Math.max(0, 0.2 * v + 0.5));
    };
  }

  private static double[] output(CompactOutput output, double[] h) {
    double[] y = new double[output.units()];
    for (int unit = 0; unit < y.length; unit++) {
      y[unit] = output.bias()[unit];
      for (int j = 0; j < h.length; j++) {
        y[unit] += h[j] * output.weights()[j * y.length + unit];
      }
    }
    if (output.activation() == OutputActivation.SIGMOID) {
      double second = 1 / (1 + Math.exp(-y[0]));
      return new double[] {1 - second, second};
    }
    double sum = 0;
    for (double value : y) {
      sum += Math.exp(value);
    }
    for (int unit = 0; unit < y.length; unit++) {
      y[unit] = Math.exp(y[unit]) / sum;
    }
    return y;
  }
}
