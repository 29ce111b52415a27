package org.gatesieve.job.pipeline;

import java.io.Serializable;
import org.gatesieve.job.report.Equality;
import org.gatesieve.learn.training.LanguageEvaluation;

/**
 * Masked network and compact language model on the same text.
 *
 * @param maskedCold masked network, windows that begin with the state zero
 * @param compactCold compact model, the same windows
 * @param maskedCarried masked network, state carried through the text
 * @param compactCarried compact model, the same
 */
record TextComparison(
    Equality equality,
    LanguageEvaluation maskedCold,
    LanguageEvaluation compactCold,
    LanguageEvaluation maskedCarried,
    LanguageEvaluation compactCarried)
    implements Serializable {
  static final TextComparison NONE =
      new TextComparison(
          Equality.NONE,
          LanguageEvaluation.NONE,
          LanguageEvaluation.NONE,
          LanguageEvaluation.NONE,
          LanguageEvaluation.NONE);

  TextComparison plus(TextComparison other) {
    return new TextComparison(
        equality.plus(other.equality),
        maskedCold.plus(other.maskedCold),
        compactCold.plus(other.compactCold),
        maskedCarried.plus(other.maskedCarried),
        compactCarried.plus(other.compactCarried));
  }
}
