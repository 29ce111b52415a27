package org.gatesieve.job.pipeline;

import java.io.Serializable;
import org.gatesieve.learn.training.Evaluation;

/**
 * Masked network and compact model on the same documents.
 *
 * @param cases inputs compared
 * @param maxAbsDifference largest difference of any probability
 */
record ShardComparison(int cases, double maxAbsDifference, Evaluation masked, Evaluation compact)
    implements Serializable {
  static final ShardComparison NONE = new ShardComparison(0, 0, Evaluation.NONE, Evaluation.NONE);

  ShardComparison plus(ShardComparison other) {
    return new ShardComparison(
        cases + other.cases,
        Math.max(maxAbsDifference, other.maxAbsDifference),
        masked.plus(other.masked),
        compact.plus(other.compact));
  }
}
