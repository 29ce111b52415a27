package org.gatesieve.job.pipeline;

import org.gatesieve.job.baseline.LanguageFloor;
import org.gatesieve.job.corpus.TextCorpus;
import org.gatesieve.job.report.Metric;
import org.gatesieve.learn.training.LanguageEvaluation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in the log what text was read, and what has to be beaten on it. */
final class TextLog {
  private static final Logger LOG = LoggerFactory.getLogger("org.gatesieve");

  private TextLog() {}

  static void describe(TextCorpus corpus) {
    LOG.info(
        "Text {}: {} different tokens; tokens {} training, {} validation, {} test",
        corpus.fingerprint(),
        corpus.vocabulary().size(),
        corpus.training().tokens(),
        corpus.validation().tokens(),
        corpus.test().tokens());
    long leftOut = corpus.validation().leftOut() + corpus.test().leftOut();
    if (leftOut > 0) {
      LOG.warn(
          "{} tokens of validation and test do not occur in training and are left out; a smaller"
              + " text.words or a larger text.minimum-count makes them unknown words",
          leftOut);
    }
  }

  /** Of a long training text the n-grams are counted in a part. */
  static void counted(long counted, TextCorpus corpus) {
    if (counted < corpus.training().tokens()) {
      LOG.warn(
          "The floors count the first {} of {} training tokens; on all of them they would be lower",
          counted,
          corpus.training().tokens());
    }
  }

  /** Before the model is measured, which takes long where much is left of a large network. */
  static void masked(
      String part, LanguageEvaluation tracks, LanguageEvaluation cold, Metric metric) {
    LOG.info(
        "Masked network on {}, {}: {} in tracks side by side, {} in windows from the zero state",
        part,
        metric.text(),
        metric.format(metric.ofNats(tracks.natsPerToken())),
        metric.format(metric.ofNats(cold.natsPerToken())));
  }

  static void floor(String part, LanguageFloor floor, Metric metric) {
    LOG.info(
        "Floors on {}, {}: unigram {}, bigram {}, 5-gram {}",
        part,
        metric.text(),
        metric.format(metric.ofNats(floor.unigram())),
        metric.format(metric.ofNats(floor.bigram())),
        metric.format(metric.ofNats(floor.fiveGram())));
  }
}
