package org.gatesieve.job.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.gatesieve.job.failure.ExitCode;
import org.gatesieve.job.failure.JobException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextErrorsTest {
  private static SparkSession session;

  @TempDir private Path directory;
  private TextFixture text;

  @BeforeAll
  static void startSpark() {
    session = LocalSpark.start(2);
  }

  @AfterAll
  static void stopSpark() {
    session.stop();
  }

  @BeforeEach
  void createFixture() {
    text = new TextFixture(directory);
  }

  @Test
  void missingPathIsNamed() {
    text.train(directory + "/none*.txt");
    assertFails(ExitCode.INPUT_DATA, "none*.txt does not exist");
  }

  @Test
  void textWithoutALineIsEmpty() throws IOException {
    text.train(text.file("a.txt", ""));
    assertFails(ExitCode.INPUT_DATA, "No text in", "a.txt");
  }

  @Test
  void undecodableLineIsNamedWithItsPlace() throws IOException {
    text.train(
        text.file("a.txt", "good\nr\u00e9sum\u00e9\n".getBytes(StandardCharsets.ISO_8859_1)));
    assertFails(ExitCode.INPUT_DATA, "a.txt at byte 5", "not UTF-8");
  }

  @Test
  void minimumCountMustLeaveATokenInTheVocabulary() throws IOException {
    text.vocabulary(9, 5).train(text.file("a.txt", "a b\n"));
    assertFails(ExitCode.CONFIGURATION, "text.minimum-count 5");
  }

  @Test
  void everyShardNeedsTwoTokens() throws IOException {
    text.shards(3).train(text.file("a.txt", "a b c d\n"));
    assertFails(ExitCode.INPUT_DATA, "a.txt", "5 tokens", "corpus.shards 3");
  }

  @Test
  void pieceThatWasAskedForMustNotBeEmpty() throws IOException {
    text.fractions(0.1, 0).train(text.file("a.txt", "a b c d e f g\n"));
    assertFails(ExitCode.INPUT_DATA, "VALIDATION", "corpus.validation-fraction");
  }

  @Test
  void pathOfAPartMustHoldSomethingToPredict() throws IOException {
    text.train(text.file("a.txt", "a b\n")).test(text.file("b.txt", "\n"));
    assertFails(ExitCode.INPUT_DATA, "b.txt has no token to predict");
  }

  @Test
  void pathOfAnotherVocabularyIsNamed() throws IOException {
    text.train(text.file("a.txt", "a b\n")).validation(text.file("b.txt", "x y z\n"));
    assertFails(ExitCode.INPUT_DATA, "b.txt", "3 tokens are not in the vocabulary", "text.units");
  }

  private void assertFails(ExitCode exitCode, String... parts) {
    JobException failure = assertThrows(JobException.class, () -> text.load(session));
    assertEquals(exitCode, failure.exitCode());
    for (String part : parts) {
      assertTrue(failure.getMessage().contains(part), failure.getMessage());
    }
  }
}
