package org.gatesieve.job.report.page;

import java.util.ArrayList;
import java.util.List;

/** Equal steps of 1, 2 or 5 times a power of ten. */
final class LinearScale implements Scale {
  private static final int STEPS = 5;

  private final double low;
  private final double high;
  private final double step;

  private LinearScale(double low, double high, double step) {
    this.low = low;
    this.high = high;
    this.step = step;
  }

  /** From the lowest value to the highest, for an axis that the data fill. */
  static LinearScale exactly(double low, double high) {
    double upper = high > low ? high : low + 1;
    return new LinearScale(low, upper, step(upper - low));
  }

  /** The same, widened to whole steps. */
  static LinearScale around(double low, double high) {
    double spread = high > low ? high - low : Math.max(Math.abs(high), 1) * 0.1;
    double step = step(spread);
    double foot = Math.floor(low / step) * step;
    double top = Math.ceil(high / step) * step;
    return new LinearScale(foot, top > foot ? top : foot + step, step);
  }

  private static double step(double spread) {
    double raw = spread / STEPS;
    double power = Math.pow(10, Math.floor(Math.log10(raw)));
    double digit = raw / power;
    return power * (digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10);
  }

  @Override
  public double position(double value) {
    return (value - low) / (high - low);
  }

  @Override
  public List<Tick> ticks() {
    int digits = (int) Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
    List<Tick> ticks = new ArrayList<>();
    long last = (long) Math.floor(high / step + 1e-9);
    for (long i = (long) Math.ceil(low / step - 1e-9); i <= last; i++) {
      ticks.add(new Tick(i * step, Numbers.fixed(i * step, digits)));
    }
    return ticks;
  }
}
