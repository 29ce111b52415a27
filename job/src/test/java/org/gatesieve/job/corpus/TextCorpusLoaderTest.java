package org.gatesieve.job.corpus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.SparkSession;
import org.gatesieve.compact.text.TextUnits;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextCorpusLoaderTest {
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
  void wordsStandBetweenBlanksAndEveryLineEnds() throws IOException {
    TextCorpus corpus = text.train(text.file("a.txt", "B a  a,\n\n c\ta")).load(session);
    assertEquals(List.of("b a a, / / c a /"), training(corpus));
    assertEquals(List.of("\n", "a", "a,", "b", "c"), corpus.vocabulary().tokens());
    assertArrayEquals(new long[] {3, 2, 1, 1, 1}, corpus.tokenCounts());
    assertEquals(8, corpus.training().tokens());
    assertEquals(7, corpus.training().targets());
  }

  @Test
  void charactersAreAllKept() throws IOException {
    text.units(TextUnits.CHARACTERS);
    TextCorpus corpus = text.train(text.file("a.txt", "a \u0000\r\n\nb\rb\n")).load(session);
    assertEquals(List.of("a   \u0000 / / b \r b /"), training(corpus));
  }

  @Test
  void charactersOutsideTheBasicPlaneAreOneToken() throws IOException {
    text.units(TextUnits.CHARACTERS);
    TextCorpus corpus = text.train(text.file("a.txt", "\uD83D\uDC1Fé\n")).load(session);
    assertEquals(List.of("\uD83D\uDC1F é /"), training(corpus));
  }

  @Test
  void spacedCharactersKeepTheSignOfTheBlank() throws IOException {
    text.units(TextUnits.SPACED_CHARACTERS);
    TextCorpus corpus = text.train(text.file("a.txt", "a _ b \n \n")).load(session);
    assertEquals(List.of("a _ b / /"), training(corpus));
  }

  @Test
  void byteOrderMarkIsDroppedAtTheBeginningOnly() throws IOException {
    text.units(TextUnits.CHARACTERS);
    TextCorpus corpus = text.train(text.file("a.txt", "\uFEFFa\n\uFEFFb\n")).load(session);
    assertEquals(List.of("a / \uFEFF b /"), training(corpus));
  }

  @Test
  void compressedTextIsRead() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write("x y\n\nz\n".getBytes(StandardCharsets.UTF_8));
    }
    TextCorpus corpus = text.train(text.file("a.txt.gz", bytes.toByteArray())).load(session);
    assertEquals(List.of("x y / / z /"), training(corpus));
  }

  @Test
  void filesFollowOneAnotherByPath() throws IOException {
    String second = text.file("b.txt", "c d\n");
    String first = text.file("a.txt", "a b");
    TextCorpus corpus = text.train(second + "," + first).load(session);
    assertEquals(List.of("a b / c d /"), training(corpus));
  }

  @Test
  void shardEndsWithTheFirstTokenOfTheNext() throws IOException {
    TextCorpus corpus = text.train(text.file("a.txt", "a b c d e f\n")).shards(3).load(session);
    assertEquals(List.of("a b c", "c d e", "e f /"), training(corpus));
    List<List<TokenShard>> partitions = corpus.training().shards().glom().collect();
    for (int i = 0; i < 3; i++) {
      assertEquals(i, partitions.get(i).get(0).number());
    }
  }

  @Test
  void partThatNobodyAskedForHasEmptyShards() throws IOException {
    TextCorpus corpus = text.train(text.file("a.txt", "a b c d\n")).shards(2).load(session);
    assertEquals(List.of("", ""), TextContent.shards(corpus, corpus.validation()));
    assertEquals(0, corpus.validation().tokens());
    assertEquals(0, corpus.validation().targets());
  }

  /** Lines begin at tokens 0, 3, 6 and 8 of 10; validation from token 6, test from token 8. */
  @Test
  void trainingTextIsCutAtLineEnds() throws IOException {
    text.fractions(0.2, 0.2).train(text.file("a.txt", "a b\nc d\na\nb\n"));
    TextCorpus corpus = text.load(session);
    assertEquals(List.of("a b / c d /"), training(corpus));
    assertEquals(List.of("a /"), TextContent.shards(corpus, corpus.validation()));
    assertEquals(List.of("b /"), TextContent.shards(corpus, corpus.test()));
    assertEquals(List.of("b"), text.testLines());
  }

  /** Of 10 tokens the test has those from the 7th, but the line of the 7th began before. */
  @Test
  void lineBelongsWhereItBegins() throws IOException {
    text.fractions(0, 0.3).train(text.file("a.txt", "a b\na b b b\nb\n"));
    TextCorpus corpus = text.load(session);
    assertEquals(List.of("a b / a b b b /"), training(corpus));
    assertEquals(List.of("b /"), TextContent.shards(corpus, corpus.test()));
    assertEquals(List.of("b"), text.testLines());
  }

  private static List<String> training(TextCorpus corpus) {
    return TextContent.shards(corpus, corpus.training());
  }
}
