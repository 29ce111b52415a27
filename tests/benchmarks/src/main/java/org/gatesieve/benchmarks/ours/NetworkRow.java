package org.gatesieve.benchmarks.ours;

import static org.gatesieve.learn.posterior.Treatment.CONSTANT;
import static org.gatesieve.learn.posterior.Treatment.DETERMINISTIC;
import static org.gatesieve.learn.posterior.Treatment.VARIATIONAL;

import org.gatesieve.learn.network.SparsificationRow;

/** A row of the paper's table, for both kinds of networks. */
record NetworkRow(SparsificationRow classifier, SparsificationRow languageModel) {
  private static final NetworkRow W_G_N =
      new NetworkRow(
          SparsificationRow.W_G_N,
          SparsificationRow.languageModel(
              VARIATIONAL, VARIATIONAL, CONSTANT, VARIATIONAL, VARIATIONAL));

  private static final NetworkRow ORIGINAL =
      new NetworkRow(
          SparsificationRow.ORIGINAL,
          SparsificationRow.languageModel(
              DETERMINISTIC, CONSTANT, CONSTANT, CONSTANT, DETERMINISTIC));

  /**
   * The row that the job calls by this name.
   *
   * @throws IllegalArgumentException if there is none
   */
  static NetworkRow named(String name) {
    return switch (name) {
      case "W+G+N" -> W_G_N;
      case "Original" -> ORIGINAL;
      default -> throw new IllegalArgumentException("No row " + name);
    };
  }
}
