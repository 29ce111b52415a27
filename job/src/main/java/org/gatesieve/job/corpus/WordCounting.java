package org.gatesieve.job.corpus;

import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.gatesieve.compact.text.Tokenizer;
import org.gatesieve.compact.text.Vocabulary;
import org.gatesieve.job.config.TextSettings;
import org.gatesieve.job.failure.JobException;
import scala.Tuple2;

/** The vocabulary: most frequent words first, equally frequent ones by their characters. */
final class WordCounting {
  private WordCounting() {}

  static Vocabulary vocabulary(JavaRDD<Document> training, TextSettings settings) {
    Tokenizer tokenizer = settings.tokenizer();
    int minimumCount = settings.minimumCount();
    List<Tuple2<String, Long>> kept =
        training
            .flatMap(document -> tokenizer.tokenize(document.text()).iterator())
            .mapToPair(word -> new Tuple2<>(word, 1L))
            .reduceByKey(Long::sum)
            .filter(count -> count._2() >= minimumCount)
            .takeOrdered(settings.words(), new MostFrequentFirst());
    if (kept.isEmpty()) {
      throw JobException.configuration(
          "text.minimum-count " + minimumCount + " leaves no word in the vocabulary; lower it");
    }
    return Vocabulary.forTraining(kept.stream().map(Tuple2::_1).toList());
  }
}
