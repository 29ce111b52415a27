package org.gatesieve.learn.posterior;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class KullbackLeiblerTest {
  // The approximation's own errors over the clip are 0.01289 and 0.01931: a wrong constant, a
  // shifted sigmoid or a dropped term exceeds these bounds.
  private static final double VALUE_ERROR = 0.0130;
  private static final double DERIVATIVE_ERROR = 0.0194;

  @Test
  void approximatesTheIntegratedDivergence() {
    double largest = 0;
    for (double a = -8; a <= 8; a += 0.0625) {
      double difference = KullbackLeibler.value(a) - IntegratedDivergence.value(a);
      largest = Math.max(largest, Math.abs(difference));
    }
    assertTrue(largest < VALUE_ERROR, "largest difference " + largest);
  }

  @Test
  void approximatesTheIntegratedDerivative() {
    double largest = 0;
    for (double a = -7.9375; a < 8; a += 0.0625) {
      double difference = KullbackLeibler.derivative(a) - IntegratedDivergence.derivative(a);
      largest = Math.max(largest, Math.abs(difference));
    }
    assertTrue(largest < DERIVATIVE_ERROR, "largest difference " + largest);
  }

  @Test
  void quadratureAgreesWithTheSeriesOfThePoissonMixture() {
    // (m + ε)² is noncentral chi-squared, a Poisson(m²/2) mixture of chi-squared variables with
    // 1 + 2n degrees of freedom, whose logarithms have the mean ln 2 + ψ(½ + n).
    for (double m : new double[] {0.02, 0.5, 1, 3, 6}) {
      double digamma = -0.5772156649015329 - 2 * Math.log(2);
      double weight = Math.exp(-m * m / 2);
      double sum = 0;
      for (int n = 0; n < 400; n++) {
        sum += weight * digamma;
        digamma += 1 / (0.5 + n);
        weight *= m * m / 2 / (n + 1);
      }
      double expected = 0.5 * (Math.log(2) + sum + 0.5772156649015329 + Math.log(2));
      assertEquals(expected, IntegratedDivergence.value(-2 * Math.log(m)), 1e-10, "m = " + m);
    }
  }

  @Test
  void agreesWithMolchanovsFormWithinAHundredth() {
    for (double a = -8; a <= 8; a += 0.0625) {
      double published =
          0.5 * Math.log1p(Math.exp(-a))
              - 0.63576 / (1 + Math.exp(-(1.87320 + 1.48695 * a)))
              + 0.63576;
      assertEquals(published, KullbackLeibler.value(a), 0.01, "a = " + a);
    }
  }

  @Test
  void derivativeIsTheSlopeOfTheValue() {
    double h = 1e-5;
    for (double a = -7.9; a <= 7.9; a += 0.125) {
      double slope = (KullbackLeibler.value(a + h) - KullbackLeibler.value(a - h)) / (2 * h);
      assertEquals(slope, KullbackLeibler.derivative(a), 1e-9, "a = " + a);
    }
  }

  @Test
  void derivativesByMeanAndLogSigmaAreSlopesOfTheValue() {
    double h = 1e-6;
    for (double mean : new double[] {-1.3, -0.2, -0.01, 0.004, 0.3, 2}) {
      for (double logSigma : new double[] {-3, -2, -1, 0.5}) {
        double byMean = (at(mean + h * mean, logSigma) - at(mean - h * mean, logSigma));
        double byLogSigma = (at(mean, logSigma + h) - at(mean, logSigma - h));
        String where = "mean " + mean + ", log sigma " + logSigma;
        assertEquals(byMean / (2 * h), KullbackLeibler.byMean(mean, logSigma) * mean, 1e-8, where);
        assertEquals(byLogSigma / (2 * h), KullbackLeibler.byLogSigma(mean, logSigma), 1e-8, where);
      }
    }
  }

  @Test
  void hasNoGradientOutsideTheClip() {
    assertEquals(0, KullbackLeibler.byMean(1e-6, -3));
    assertEquals(0, KullbackLeibler.byLogSigma(1e-6, -3));
    assertEquals(0, KullbackLeibler.byMean(100, -3));
    assertEquals(0, KullbackLeibler.byLogSigma(100, -3));
  }

  @Test
  void meanOfZeroHasNoGradientAndTheLeastDivergence() {
    assertEquals(KullbackLeibler.value(8), at(0, -3));
    assertEquals(KullbackLeibler.value(8), at(-0.0, -30));
    assertEquals(0, KullbackLeibler.byMean(0, -3));
    assertEquals(0, KullbackLeibler.byLogSigma(0, -3));
    assertEquals(8, LogAlpha.of(Float.MIN_VALUE, -3));
  }

  @Test
  void sumsOnlyVariationalTensors() {
    Posterior variational =
        new Posterior(
            Treatment.VARIATIONAL, new float[] {0.5f, 0, -2}, new float[] {-3, -3, 0.25f});
    Posterior learnt =
        new Posterior(Treatment.DETERMINISTIC, new float[] {0.5f, 0, -2}, new float[0]);
    Posterior constant = new Posterior(Treatment.CONSTANT, new float[] {1, 1}, new float[0]);
    double expected = at(0.5, -3) + at(0, -3) + at(-2, 0.25);

    assertEquals(expected, KullbackLeibler.of(variational), 1e-12);
    assertEquals(
        2 * expected,
        KullbackLeibler.of(List.of(variational, learnt, constant, variational)),
        1e-12);
  }

  private static double at(double mean, double logSigma) {
    return KullbackLeibler.value(LogAlpha.of(mean, logSigma));
  }
}
