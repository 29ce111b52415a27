package org.gatesieve.compact.model;

/** Nonlinearity of the gates i, f and o; the candidate g is always tanh. */
public enum GateActivation {
  /** 1 / (1 + e^−v). */
  LOGISTIC {
    @Override
    public float apply(float v) {
      // Constants made here are stored in model files, which must not depend on the machine.
      return (float) apply((double) v);
    }

    @Override
    public double apply(double v) {
      return 1 / (1 + StrictMath.exp(-v));
    }
  },
  /** clip(0.2 v + 0.5, 0, 1). */
  HARD_SIGMOID {
    @Override
    public float apply(float v) {
      return Math.min(1f, Math.max(0f, 0.2f * v + 0.5f));
    }

    @Override
    public double apply(double v) {
      return Math.min(1, Math.max(0, 0.2 * v + 0.5));
    }
  };

  /**
   * The value of the nonlinearity at the preactivation {@code v}, in the arithmetic of training:
   * the constants of gates are made with it.
   */
  public abstract float apply(float v);

  /** The value of the nonlinearity at the preactivation {@code v} in double precision. */
  public abstract double apply(double v);
}
