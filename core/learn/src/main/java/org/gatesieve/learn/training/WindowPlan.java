package org.gatesieve.learn.training;

/**
 * Which windows of a shard's text make up a global step: a function of settings, text, seed and
 * shard alone.
 */
interface WindowPlan {

  /** Steps of a pass over the text. */
  int steps();

  /** Goes to a step. */
  void at(int step);

  /** Where the windows of the step begin, {@link #windows} of them. */
  int[] places();

  /** Number of windows of the step. */
  int windows();

  /** Tokens of every window of the step. */
  int length();

  /** Whether the windows of the step begin with the state zero. */
  boolean fromZero();
}
