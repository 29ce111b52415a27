package org.gatesieve.job.cli;

import org.gatesieve.learn.posterior.Treatment;

/**
 * A tensor that will be trained.
 *
 * @param name in the words of METHOD §1
 * @param treatment how it is learnt
 */
record TensorPlan(String name, Treatment treatment, int rows, int columns) {

  long scalars() {
    return (long) rows * columns;
  }

  /** Numbers that the optimiser updates: mean and ln σ of a variational scalar, none of C. */
  long learntNumbers() {
    return switch (treatment) {
      case VARIATIONAL -> 2 * scalars();
      case DETERMINISTIC -> scalars();
      case CONSTANT -> 0;
    };
  }
}
