package org.gatesieve.learn.collapse;

/**
 * How much of something is left.
 *
 * @param left what the collapsed network has
 * @param of what the original network has
 */
public record Remaining(long left, long of) {

  /** How many times smaller; infinite when nothing is left. */
  public double factor() {
    return (double) of / left;
  }
}
