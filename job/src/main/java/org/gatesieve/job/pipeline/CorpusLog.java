package org.gatesieve.job.pipeline;

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

  private static long documents(EncodedPart part) {
    return part.counts().documents();
  }
}
