package org.gatesieve.learn.schedule;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A non-negative quantity in the course of training, from 0, its beginning, to 1, its end: constant
 * before its first and after its last knot, and interpolated between knots.
 *
 * @param interpolation how values between two knots follow from them
 * @param knots at least one, at ascending times
 */
public record Schedule(Interpolation interpolation, List<Knot> knots) implements Serializable {

  public Schedule {
    if (knots.isEmpty()) {
      throw new IllegalArgumentException("a schedule needs at least one value");
    }
    for (int i = 1; i < knots.size(); i++) {
      double before = knots.get(i - 1).time();
      double time = knots.get(i).time();
      if (time <= before) {
        throw new IllegalArgumentException(
            "times must ascend, but "
                + ShortestDecimal.of(time)
                + " follows "
                + ShortestDecimal.of(before));
      }
    }
    if (interpolation == Interpolation.LOGARITHMIC) {
      for (Knot knot : knots) {
        if (knot.value() <= 0) {
          throw new IllegalArgumentException(
              "a log-linear schedule needs values above 0, not " + knot);
        }
      }
    }
    // The time of a lone knot and the way to the next one mean nothing: equal functions are equal.
    interpolation = knots.size() == 1 ? Interpolation.LINEAR : interpolation;
    knots = knots.size() == 1 ? List.of(new Knot(0, knots.get(0).value())) : List.copyOf(knots);
  }

  /** The same value at all times. */
  public static Schedule constant(double value) {
    return new Schedule(Interpolation.LINEAR, List.of(new Knot(0, value)));
  }

  /**
   * Reads {@code 0.1} (a constant), {@code 0.01:0 0.05:1} (straight lines between time:value knots)
   * or {@code log 0.6:1000 0.8:1} (straight lines of the logarithm).
   *
   * @throws IllegalArgumentException when {@code text} is none of these; the message says why
   */
  public static Schedule parse(String text) {
    return ScheduleParser.parse(text);
  }

  /** The value when the share {@code time} of training is over. */
  public double at(double time) {
    Knot first = knots.get(0);
    if (time <= first.time()) {
      return first.value();
    }
    for (int i = 1; i < knots.size(); i++) {
      Knot right = knots.get(i);
      if (time < right.time()) {
        Knot left = knots.get(i - 1);
        double share = (time - left.time()) / (right.time() - left.time());
        return interpolation.between(left.value(), right.value(), share);
      }
    }
    return knots.get(knots.size() - 1).value();
  }

  /**
   * The same schedule of a quantity that is {@code factor} times as large.
   *
   * @throws IllegalArgumentException when a value would be none that a schedule can have
   */
  public Schedule times(double factor) {
    return new Schedule(
        interpolation,
        knots.stream().map(knot -> new Knot(knot.time(), factor * knot.value())).toList());
  }

  /** The text that {@link #parse} reads as this schedule. */
  @Override
  public String toString() {
    if (knots.size() == 1) {
      return ShortestDecimal.of(knots.get(0).value());
    }
    return interpolation.prefix()
        + knots.stream().map(Knot::toString).collect(Collectors.joining(" "));
  }
}
