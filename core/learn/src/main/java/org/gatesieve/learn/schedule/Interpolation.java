package org.gatesieve.learn.schedule;

/** How a schedule goes from one knot to the next. */
public enum Interpolation {
  /** A straight line. */
  LINEAR("") {
    @Override
    double between(double left, double right, double share) {
      return left + (right - left) * share;
    }
  },
  /** A straight line of the logarithm. */
  LOGARITHMIC("log ") {
    @Override
    double between(double left, double right, double share) {
      // StrictMath: the same bits on every machine, as a resumed run may continue on another.
      return left * StrictMath.pow(right / left, share);
    }
  };

  private final String prefix;

  Interpolation(String prefix) {
    this.prefix = prefix;
  }

  /** The value at {@code share} (0 to 1) of the way from {@code left} to {@code right}. */
  abstract double between(double left, double right, double share);

  /** What stands before the knots in the text of a schedule. */
  String prefix() {
    return prefix;
  }
}
