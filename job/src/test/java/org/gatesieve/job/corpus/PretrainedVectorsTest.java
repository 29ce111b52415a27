package org.gatesieve.job.corpus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.gatesieve.compact.text.Vocabulary;
import org.gatesieve.job.failure.ExitCode;
import org.gatesieve.job.failure.JobException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PretrainedVectorsTest {
  private static final Vocabulary VOCABULARY = Vocabulary.forTraining(List.of("the", "at", "sea"));

  @TempDir private Path directory;
  private CorpusFixture files;

  @BeforeEach
  void createFixture() {
    files = new CorpusFixture(directory);
  }

  @Test
  void onlyVocabularyWordsAreKept() throws IOException {
    PretrainedVectors vectors = read("the 1 -2.5e-1\nship 3 4\nsea 5 6\nthe 7 8\n");
    assertEquals(2, vectors.size());
    assertArrayEquals(new float[] {1, -0.25f}, vectors.row(VOCABULARY.id("the")).orElseThrow());
    assertArrayEquals(new float[] {5, 6}, vectors.row(VOCABULARY.id("sea")).orElseThrow());
    assertTrue(vectors.row(VOCABULARY.id("at")).isEmpty());
  }

  @Test
  void headerLineAndTrailingBlanksOfWord2vecAreAccepted() throws IOException {
    assertEquals(1, read("2 2\nship 3 4 \nsea 5 6 \n").size());
  }

  @Test
  void wordsWithBlanksInsideAreNoVocabularyWords() throws IOException {
    assertEquals(1, read("sea 5 6\nat name@domain.com 1 2\n").size());
  }

  @Test
  void anotherDimensionIsFoundInTheFirstLine() {
    assertFails("2 300\nsea 5 6\n", "line 1: dimension 300");
    assertFails("ship 1 2 3\n", "line 1: dimension 3");
  }

  @Test
  void shortLongAndMalformedRowsNameTheirLine() {
    assertFails("ship 1 2\nsea 5\n", "line 2: dimension 1");
    assertFails("ship 1 2\nsea 5 6 7\n", "line 2: dimension 3");
    assertFails("ship 1 2\nsea 5 six\n", "line 2: \"six\" is not a finite number");
    assertFails("ship 1 2\nsea 5 NaN\n", "line 2: \"NaN\" is not a finite number");
  }

  @Test
  void vectorsTrainedOnTheCorpusAreRepeatable() throws IOException {
    SparkSession session = LocalSpark.start(2);
    try {
      String file =
          files.file("a.tsv", "label\ttext\n" + "a\tred sea\nb\tblue sky here\n".repeat(9));
      EncodedCorpus corpus = files.train(file).vocabulary(3, 1).load(session);
      PretrainedVectors once = PretrainedVectors.train(session, corpus, 4, 17);
      PretrainedVectors again = PretrainedVectors.train(session, corpus, 4, 17);
      assertEquals(4, once.size(), "three words and the unknown one");
      for (int id = corpus.vocabulary().unknownId(); id < corpus.vocabulary().size(); id++) {
        assertArrayEquals(once.row(id).orElseThrow(), again.row(id).orElseThrow());
        assertEquals(4, once.row(id).orElseThrow().length);
      }
    } finally {
      session.stop();
    }
  }

  private PretrainedVectors read(String content) throws IOException {
    String path = files.file("vectors.txt", content);
    return PretrainedVectors.read(new Configuration(), path, VOCABULARY, 2);
  }

  private void assertFails(String content, String message) {
    JobException failure = assertThrows(JobException.class, () -> read(content));
    assertEquals(ExitCode.INPUT_DATA, failure.exitCode());
    assertTrue(failure.getMessage().contains(message), failure.getMessage());
  }
}
