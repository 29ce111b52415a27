package org.gatesieve.job.requirement;

/** Which side of a limit is good. */
public enum Bound {
  AT_LEAST("at least") {
    @Override
    boolean holds(double value, double limit) {
      return value >= limit;
    }
  },
  AT_MOST("at most") {
    @Override
    boolean holds(double value, double limit) {
      return value <= limit;
    }
  };

  private final String text;

  Bound(String text) {
    this.text = text;
  }

  /** As it stands between a figure and its limit. */
  String text() {
    return text;
  }

  /** False for a value that is no number. */
  abstract boolean holds(double value, double limit);
}
