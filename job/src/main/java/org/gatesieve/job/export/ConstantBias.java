package org.gatesieve.job.export;

import org.gatesieve.compact.model.GateActivation;
import org.gatesieve.compact.model.GateKind;
import org.gatesieve.job.failure.JobException;

/**
 * The bias at which a gate without weights has a given value: how an operator that knows no
 * constant gates is told of one. The ends of a nonlinearity's range stand at infinity, or at no
 * single place; there the bias lies where float32 has reached the end.
 */
final class ConstantBias {
  private static final double LOGISTIC_END = 40;
  private static final double HARD_SIGMOID_END = 5;
  private static final double TANH_END = 20;

  private ConstantBias() {}

  /**
   * @param activation nonlinearity of i, f and o; g is always tanh
   * @throws JobException (input data) if the nonlinearity never has that value
   */
  static float of(GateKind kind, GateActivation activation, float constant) {
    double lowest = kind == GateKind.CANDIDATE ? -1 : 0;
    if (constant < lowest || constant > 1) {
      throw JobException.inputData(
          "gate %s of the model has the constant %s, which its nonlinearity never gives; the file"
                  .formatted(kind.symbol(), constant)
              + " was not written by GateSieve");
    }
    if (kind == GateKind.CANDIDATE) {
      return (float) within(TANH_END, 0.5 * StrictMath.log((1.0 + constant) / (1.0 - constant)));
    }
    return (float)
        switch (activation) {
          case LOGISTIC -> within(LOGISTIC_END, StrictMath.log(constant / (1.0 - constant)));
          case HARD_SIGMOID -> hardSigmoid(constant);
        };
  }

  private static double hardSigmoid(double constant) {
    if (constant == 0 || constant == 1) {
      return constant == 0 ? -HARD_SIGMOID_END : HARD_SIGMOID_END;
    }
    return (constant - 0.5) / 0.2;
  }

  private static double within(double end, double bias) {
    return Math.max(-end, Math.min(end, bias));
  }
}
