package org.gatesieve.job.corpus;

import java.io.Serializable;
import org.gatesieve.job.config.CorpusSettings;
import org.gatesieve.job.failure.JobException;

/**
 * Deals the documents of one source out to the parts, by the hash of the split key. The test part
 * lies lowest in the hash range, so that a change of the validation share never moves a document
 * into or out of it.
 *
 * <p>A running text is cut instead: its beginning is for training, its end for the test.
 *
 * @param validation share of split keys, or tokens, that go to validation, in [0, 1]
 * @param test share of split keys, or tokens, that go to test, in [0, 1]
 */
record SplitRule(double validation, double test) implements Serializable {

  /** The training source. A part that has a path of its own takes no share of it. */
  static SplitRule ofTraining(CorpusSettings settings) {
    double validation = settings.validation().isEmpty() ? settings.validationFraction() : 0;
    double test = settings.test().isEmpty() ? settings.testFraction() : 0;
    if (!(validation >= 0 && test >= 0 && validation + test < 1)) {
      throw JobException.configuration(
          "corpus.validation-fraction "
              + validation
              + " and corpus.test-fraction "
              + test
              + " leave nothing to train on: each must be at least 0 and their sum below 1");
    }
    return new SplitRule(validation, test);
  }

  /** A source that is one part as a whole. */
  static SplitRule all(CorpusPart part) {
    return new SplitRule(part == CorpusPart.VALIDATION ? 1 : 0, part == CorpusPart.TEST ? 1 : 0);
  }

  /** The piece of a running text of {@code tokens} tokens that is for a part. */
  TokenSpan piece(CorpusPart part, long tokens) {
    // The first line is for training, however small the text.
    long validationFrom = Math.max(1, Math.round(tokens * (1 - validation - test)));
    long testFrom = Math.max(validationFrom, Math.round(tokens * (1 - test)));
    return switch (part) {
      case TRAINING -> new TokenSpan(0, validationFrom);
      case VALIDATION -> new TokenSpan(validationFrom, testFrom);
      case TEST -> new TokenSpan(testFrom, tokens);
    };
  }

  CorpusPart part(Document document) {
    double position = (document.splitHash() >>> 11) * 0x1p-53;
    if (position < test) {
      return CorpusPart.TEST;
    }
    return position < test + validation ? CorpusPart.VALIDATION : CorpusPart.TRAINING;
  }
}
