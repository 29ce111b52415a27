package org.gatesieve.job.corpus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestPartTest {
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
  void holdsTheDocumentsThatTrainingPutAside() throws IOException {
    CorpusFixture corpus = new CorpusFixture(directory).fractions(0.2, 0.3);
    corpus.train(
        corpus.file(
            "all.tsv",
            IntStream.range(0, 60)
                .mapToObj(i -> "label" + i % 2 + "\tword" + i + "\n")
                .collect(Collectors.joining("", "label\ttext\n", ""))));
    EncodedCorpus trained = corpus.load(session);

    TestPart test = corpus.testPart(session, trained.labels());

    List<LabelledText> documents = test.documents().collect();
    assertTrue(documents.size() > 5 && documents.size() < 30, documents.toString());
    assertArrayEquals(
        trained.test().counts().documentsByLabel(),
        trained.labels().stream()
            .mapToLong(label -> documents.stream().filter(d -> d.label().equals(label)).count())
            .toArray());
    assertEquals(
        List.of(),
        documents.stream()
            .map(LabelledText::text)
            .filter(trained.vocabulary().words()::contains)
            .toList());
    test.release();
    trained.release();
  }
}
