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
   * 2 : 1, and over 6 ids (three reserved, three words) P(x, y, z | a) = 4/11, 2/11, 2/11 and P(x,
   * y, z | b) = 1/9, 3/9, 2/9.
   *
   * <ul>
   *   <li>"y": 2 · 2/11 = 0.364 against 3/9 = 0.333, so a.
   *   <li>"y y": 2 · 4/121 = 0.066 against 1/9 = 0.111, so b.
   *   <li>"z": 2 · 2/11 = 0.364 against 2/9 = 0.222, so a.
   *   <li>"x y y": 2 · 16/1331 = 0.024 against 1/81 = 0.012, so a.
   * </ul>
   */
  @Test
  void naiveBayesGivesTheHandComputedAnswers() throws IOException {
    CorpusFixture corpus = new CorpusFixture(directory);
    corpus.train(corpus.file("train.tsv", "label\ttext\na\tx x y\na\tx\na\tz\nb\ty y z\n"));
    corpus.test(corpus.file("test.tsv", "label\ttext\nb\ty\nb\ty y\na\tz\nb\tx y y\nb\tz\n"));
    SparkSession session = LocalSpark.start(2);
    try {
      Baseline baseline = Baselines.of(session, corpus.load(session));
      assertEquals("a", baseline.majorityLabel());
      assertEquals(Optional.empty(), baseline.validation());
      assertEquals(new Floor(0.2, 0.4), baseline.test().orElseThrow());
    } finally {
      session.stop();
    }
  }
}
