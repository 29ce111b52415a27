package org.gatesieve.job.pipeline;

import java.io.Serializable;
import org.gatesieve.job.report.Equality;
import org.gatesieve.learn.training.Evaluation;

/** Masked network and compact model on the same documents. */
record ShardComparison(Equality equality, Evaluation masked, Evaluation compact)
    implements Serializable {
  static final ShardComparison NONE =
      new ShardComparison(Equality.NONE, Evaluation.NONE, Evaluation.NONE);

  ShardComparison plus(ShardComparison other) {
    return new ShardComparison(
        equality.plus(other.equality), masked.plus(other.masked), compact.plus(other.compact));
  }
}
