package org.gatesieve.job.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Powers of ten in equal steps. Zero, which has no logarithm, is at the foot, clear of the rest.
 */
final class LogScale implements Scale {
  private static final double MARGIN = 1.15;
  private static final double ROOM_FOR_ZERO = 0.12;

  private final double low;
  private final double high;
  private final double foot;

  private LogScale(double low, double high, double foot) {
    this.low = low;
    this.high = high;
    this.foot = foot;
  }

  /** Holds all the values, none of which is negative. */
  static LogScale around(double[] values) {
    double[] positive = DoubleStream.of(values).filter(value -> value > 0).toArray();
    double low = DoubleStream.of(positive).min().orElse(1);
    double high = DoubleStream.of(positive).max().orElse(10);
    boolean zero = positive.length < values.length;
    return new LogScale(low / MARGIN, high * MARGIN, zero ? ROOM_FOR_ZERO : 0);
  }

  @Override
  public double position(double value) {
    return value > 0 ? foot + (1 - foot) * Math.log(value / low) / Math.log(high / low) : 0;
  }

  @Override
  public List<Tick> ticks() {
    List<Tick> ticks = new ArrayList<>();
    if (foot > 0) {
      ticks.add(new Tick(0, "0"));
    }
    List<Tick> powers = ticks(1);
    ticks.addAll(powers.size() > 2 ? powers : ticks(1, 2, 5));
    return ticks;
  }

  private List<Tick> ticks(int... digits) {
    List<Tick> ticks = new ArrayList<>();
    for (int power = (int) Math.floor(Math.log10(low)); power <= Math.log10(high); power++) {
      for (int digit : digits) {
        double value = digit * Math.pow(10, power);
        if (value >= low && value <= high) {
          ticks.add(new Tick(value, Numbers.fixed(value, Math.max(0, -power))));
        }
      }
    }
    return ticks;
  }
}
