package org.gatesieve.learn.posterior;

/**
 * KL(N(μ, σ²) ‖ log-uniform) by quadrature, without the approximation of METHOD §2.
 *
 * <p>With w = μ(1 + √α ε), KL = E ln q(w) + E ln|w| + constant = −½ ln α + E ln|1 + √α ε| +
 * constant = E ln|m + ε| + constant for m = α^−½ = e^(−a/2). It vanishes with the signal, m → 0,
 * when the constant is −E ln|ε| = ½(γ + ln 2), γ being Euler's constant.
 *
 * <p>E ln|m + ε| = ∫ φ(w − m) ln|w| dw. Writing w = ±e^y takes the singularity of the logarithm to
 * y → −∞, where the integrand decays like y e^y: the trapezoid rule is then exact to rounding. The
 * derivative by m falls on the normal density, d φ(w − m)/dm = (w − m) φ(w − m), and needs no
 * principal value.
 */
final class IntegratedDivergence {
  private static final double EULER = 0.5772156649015329;
  private static final double FIRST = -45;
  private static final double LAST = 5;
  private static final int STEPS = 100_000;

  private IntegratedDivergence() {}

  static double value(double logAlpha) {
    double m = Math.exp(-logAlpha / 2);
    return integral(m, false) + 0.5 * (EULER + Math.log(2));
  }

  static double derivative(double logAlpha) {
    double m = Math.exp(-logAlpha / 2);
    return -0.5 * m * integral(m, true);
  }

  private static double integral(double m, boolean byShift) {
    double step = (LAST - FIRST) / STEPS;
    double sum = 0;
    for (int i = 0; i <= STEPS; i++) {
      double y = FIRST + i * step;
      double w = Math.exp(y);
      sum += y * w * (density(w - m, byShift) + density(-w - m, byShift));
    }
    return sum * step;
  }

  private static double density(double epsilon, boolean byShift) {
    double normal = Math.exp(-0.5 * epsilon * epsilon) / Math.sqrt(2 * Math.PI);
    return byShift ? epsilon * normal : normal;
  }
}
