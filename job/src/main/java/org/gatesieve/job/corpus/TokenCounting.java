package org.gatesieve.job.corpus;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.storage.StorageLevel;
import org.gatesieve.compact.text.TokenText;
import org.gatesieve.job.config.TextSettings;
import org.gatesieve.job.failure.JobException;
import scala.Tuple2;

/** Counts the tokens of running text. */
final class TokenCounting {
  private TokenCounting() {}

  /**
   * The most frequent tokens, at most {@code words} that occur {@code minimumCount} times.
   *
   * @throws JobException when no token is that frequent
   */
  static CountedVocabulary vocabulary(JavaRDD<TextBlock> training, TextSettings settings) {
    TokenText rules = settings.tokenText();
    int minimumCount = settings.minimumCount();
    JavaPairRDD<String, Long> counts =
        training
            .flatMapToPair(block -> counts(block, rules))
            .reduceByKey(Long::sum)
            .persist(StorageLevel.MEMORY_AND_DISK());
    try {
      List<Tuple2<String, Long>> kept =
          counts
              .filter(count -> count._2() >= minimumCount)
              .takeOrdered(settings.words(), new MostFrequentFirst());
      if (kept.isEmpty()) {
        throw JobException.configuration(
            "text.minimum-count " + minimumCount + " leaves no token in the vocabulary; lower it");
      }
      return CountedVocabulary.of(kept, counts.values().reduce(Long::sum), settings.words());
    } finally {
      counts.unpersist();
    }
  }

  /** A block has few distinct tokens for its length: counted here, few of them travel. */
  private static Iterator<Tuple2<String, Long>> counts(TextBlock block, TokenText rules) {
    Map<String, Long> counts = new HashMap<>();
    block.tokens(rules).forEach(token -> counts.merge(token, 1L, Long::sum));
    return counts.entrySet().stream()
        .map(count -> new Tuple2<>(count.getKey(), count.getValue()))
        .iterator();
  }
}
