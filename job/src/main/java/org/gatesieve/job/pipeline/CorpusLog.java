package org.gatesieve.job.pipeline;

import java.util.Locale;
import org.gatesieve.job.baseline.Baseline;
import org.gatesieve.job.baseline.Floor;
import org.gatesieve.job.corpus.EncodedCorpus;
import org.gatesieve.job.corpus.EncodedPart;
import org.slf4j.Logger;

/** Says in the log what was read. */
final class CorpusLog {
  private CorpusLog() {}

  static void describe(Logger log, EncodedCorpus corpus) {
    log.info(
        "Corpus {}: {} labels, {} words; documents {} training, {} validation, {} test;"
            + " {} training tokens",
        corpus.fingerprint(),
        corpus.labels().size(),
        corpus.vocabulary().words().size(),
        documents(corpus.training()),
        documents(corpus.validation()),
        documents(corpus.test()),
        corpus.training().counts().tokens());
    if (corpus.badRecords().badRecords() > 0) {
      log.warn(
          "{} of {} records set aside: {}",
          corpus.badRecords().badRecords(),
          corpus.badRecords().records(),
          corpus.badRecords().byReason());
    }
  }

  /** What the accuracies of the rounds and of the end have to be seen beside. */
  static void floors(Logger log, Baseline baseline) {
    baseline.validation().ifPresent(floor -> describe(log, "validation", floor));
    baseline.test().ifPresent(floor -> describe(log, "test", floor));
  }

  private static void describe(Logger log, String part, Floor floor) {
    log.info(
        "Floors on {}: majority {}, naive Bayes {}",
        part,
        percent(floor.majority()),
        percent(floor.naiveBayes()));
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f %%", 100 * share);
  }

  private static long documents(EncodedPart part) {
    return part.counts().documents();
  }
}
