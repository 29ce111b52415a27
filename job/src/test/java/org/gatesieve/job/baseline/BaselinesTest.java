package org.gatesieve.job.baseline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.gatesieve.job.corpus.CorpusFixture;
import org.gatesieve.job.corpus.LocalSpark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselinesTest {
  @TempDir private Path directory;

  /**
   * Training: a = {x x y}, {x}, {z}; b = {y y z}. Smoothing 1 makes the label odds (3+1) : (1+1) =
   * 2 : 1, and over three words P(x, y, z | a) = 4/8, 2/8, 2/8 and P(x, y, z | b) = 1/6, 3/6, 2/6.
   *
   * <ul>
   *   <li>"y z": 2 · 1/16 = 0.125 against 1/6 = 0.167, so b.
   *   <li>"y y": 2 · 1/16 = 0.125 against 1/4 = 0.250, so b.
   *   <li>"z": 2 · 1/4 = 0.500 against 1/3 = 0.333, so a.
   *   <li>"x y y": 2 · 1/32 = 0.063 against 1/24 = 0.042, so a.
   *   <li>"q" is no word of the vocabulary: 2 against 1, so a.
   * </ul>
   */
  @Test
  void naiveBayesGivesTheHandComputedAnswers() throws IOException {
    CorpusFixture corpus = new CorpusFixture(directory);
    corpus.train(corpus.file("train.tsv", "label\ttext\na\tx x y\na\tx\na\tz\nb\ty y z\n"));
    corpus.test(corpus.file("test.tsv", "label\ttext\nb\ty z\nb\ty y\na\tz\nb\tx y y\nb\tq\n"));
    SparkSession session = LocalSpark.start(2);
    try {
      Baseline baseline = Baselines.of(session, corpus.load(session));
      assertEquals(Optional.empty(), baseline.validation());
      assertEquals(new Floor(0.2, 0.6), baseline.test().orElseThrow());
    } finally {
      session.stop();
    }
  }
}
