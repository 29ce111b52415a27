package org.gatesieve.job.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusSplitTest {
  private static SparkSession session;

  @TempDir private Path directory;

  @BeforeAll
  static void startSpark() {
    session = LocalSpark.start(2);
  }

  @AfterAll
  static void stopSpark() {
    session.stop();
  }

  @Test
  void recordsThatShareTheSplitColumnStayTogether() throws IOException {
    StringBuilder lines = new StringBuilder("label\tcountry\ttext\n");
    for (int i = 0; i < 300; i++) {
      lines.append("a\tc").append(i % 30).append("\tc").append(i % 30).append(" t").append(i);
      lines.append('\n');
    }
    CorpusFixture corpus = new CorpusFixture(directory).vocabulary(1000, 1).splitBy("country");
    corpus.fractions(0.2, 0.3).train(corpus.file("a.tsv", lines.toString()));
    EncodedCorpus loaded = corpus.load(session);
    Set<String> training = countries(loaded, loaded.training());
    assertEquals(10L * training.size(), loaded.training().counts().documents());
    assertTrue(training.size() > 5 && training.size() < 25, training.toString());
    assertEquals(
        300,
        loaded.training().counts().documents()
            + loaded.validation().counts().documents()
            + loaded.test().counts().documents());
  }

  @Test
  void equalTextsStayTogetherWithoutASplitColumn() throws IOException {
    StringBuilder lines = new StringBuilder("label\ttext\n");
    for (int i = 0; i < 60; i++) {
      lines.append("a\tt").append(i % 20).append('\n');
    }
    CorpusFixture corpus = new CorpusFixture(directory).fractions(0, 0.5);
    EncodedCorpus loaded = corpus.train(corpus.file("a.tsv", lines.toString())).load(session);
    long test = loaded.test().counts().documents();
    assertEquals(0, test % 3);
    assertTrue(test > 6 && test < 54, () -> "test documents " + test);
  }

  @Test
  void vocabularyHoldsTrainingWordsByCountThenAlphabet() throws IOException {
    CorpusFixture corpus = new CorpusFixture(directory).vocabulary(3, 2);
    corpus.train(corpus.file("a.tsv", "label\ttext\na\tz z z b b\na\ta a c c rare\n"));
    corpus.test(corpus.file("t.tsv", "label\ttext\na\tunseen unseen unseen unseen z\n"));
    EncodedCorpus loaded = corpus.load(session);
    assertEquals(List.of("z", "a", "b"), loaded.vocabulary().words());
    assertEquals(List.of("a: ? ? ? ? z"), CorpusContent.documents(loaded, loaded.test()));
    assertEquals(
        List.of(0L, 2L, 3L, 3L, 2L, 2L),
        Arrays.stream(loaded.training().counts().idCounts()).boxed().toList());
    assertEquals(12, loaded.training().counts().tokens());
  }

  @Test
  void labelsAreThoseOfTheTrainingPartSorted() throws IOException {
    CorpusFixture corpus = new CorpusFixture(directory);
    corpus.train(corpus.file("a.tsv", "label\ttext\nb\tx\na\ty\nb\tz\n"));
    EncodedCorpus loaded = corpus.load(session);
    assertEquals(List.of("a", "b"), loaded.labels());
    assertEquals(1, loaded.training().counts().documentsByLabel()[0]);
    assertEquals(2, loaded.training().counts().documentsByLabel()[1]);
  }

  /** The first word of every document is its country. */
  private static Set<String> countries(EncodedCorpus corpus, EncodedPart part) {
    return CorpusContent.documents(corpus, part).stream()
        .map(document -> document.replaceFirst("^a: (\\S+).*", "$1"))
        .collect(Collectors.toCollection(HashSet::new));
  }
}
