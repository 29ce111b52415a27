package org.gatesieve.job.baseline;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.SparkContext;
import org.gatesieve.job.corpus.TextCorpus;
import org.gatesieve.job.corpus.TextPart;

/** Cross-entropies that a trained language model is printed beside, on exactly its targets. */
public final class NgramFloors {
  /** Bytes that the n-grams take in the driver for a token of the training part, at most. */
  public static final int BYTES_PER_TOKEN = 110;

  /** Tokens of the training part that are counted, at most. */
  public static final int MOST_COUNTED = 20_000_000;

  private final KneserNey unigram;
  private final KneserNey bigram;
  private final KneserNey fiveGram;

  private NgramFloors(int vocabulary, int[] training) {
    unigram = KneserNey.of(1, vocabulary, training);
    bigram = KneserNey.of(2, vocabulary, training);
    fiveGram = KneserNey.of(5, vocabulary, training);
  }

  /**
   * Counts the training part and scores the other two. Of a training part of more than 20 million
   * tokens, the first of them are counted, which takes the driver up to 2.2 GB.
   */
  public static LanguageFloors of(TextCorpus corpus) {
    return of(corpus, MOST_COUNTED);
  }

  static LanguageFloors of(TextCorpus corpus, int mostCounted) {
    SparkContext spark = corpus.training().shards().context();
    spark.setJobDescription("baseline: n-grams");
    try {
      int[] training = beginning(corpus.training(), mostCounted);
      NgramFloors floors = new NgramFloors(corpus.vocabulary().size(), training);
      return new LanguageFloors(
          floors.floor(corpus.validation()), floors.floor(corpus.test()), training.length);
    } finally {
      spark.setJobDescription(null);
    }
  }

  private static int[] beginning(TextPart part, int most) {
    int[] tokens = new int[(int) Math.min(most, part.tokens())];
    PartTokens pieces = new PartTokens(part);
    int read = 0;
    while (read < tokens.length) {
      int[] piece = pieces.next();
      int taken = Math.min(piece.length, tokens.length - read);
      System.arraycopy(piece, 0, tokens, read, taken);
      read += taken;
    }
    return tokens;
  }

  private Optional<LanguageFloor> floor(TextPart part) {
    if (part.targets() == 0) {
      return Optional.empty();
    }
    List<CrossEntropy> scores =
        Stream.of(unigram, bigram, fiveGram).map(CrossEntropy::new).toList();
    new PartTokens(part).forEachRemaining(piece -> scores.forEach(score -> score.read(piece)));
    return Optional.of(
        new LanguageFloor(scores.get(0).mean(), scores.get(1).mean(), scores.get(2).mean()));
  }
}
