package org.gatesieve.job.corpus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenVocabularyCutTest {
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
  void unknownTokenTakesTheLastPlaceOfAFullVocabulary() throws IOException {
    TextCorpus corpus = trained("a a a a b b b c c d\n", 3, 1);
    assertEquals(List.of("a", "b", "<unk>"), corpus.vocabulary().tokens());
    assertArrayEquals(new long[] {4, 3, 4}, corpus.tokenCounts());
    assertEquals(
        List.of("a a a a b b b <unk> <unk> <unk> <unk>"),
        TextContent.shards(corpus, corpus.training()));
  }

  @Test
  void unknownTokenFollowsWhereThereIsRoom() throws IOException {
    TextCorpus corpus = trained("a a a b b b c c d\n", 9, 2);
    assertEquals(List.of("a", "b", "c", "<unk>"), corpus.vocabulary().tokens());
    assertArrayEquals(new long[] {3, 3, 2, 2}, corpus.tokenCounts());
  }

  @Test
  void unknownTokenOfTheTextKeepsItsPlace() throws IOException {
    TextCorpus corpus = trained("<unk> <unk> <unk> a a b\n", 2, 1);
    assertEquals(List.of("<unk>", "a"), corpus.vocabulary().tokens());
    assertArrayEquals(new long[] {5, 2}, corpus.tokenCounts());
  }

  @Test
  void rareUnknownTokenOfTheTextIsNotTwice() throws IOException {
    TextCorpus corpus = trained("a a a b b <unk>\n", 2, 1);
    assertEquals(List.of("a", "<unk>"), corpus.vocabulary().tokens());
    assertArrayEquals(new long[] {3, 4}, corpus.tokenCounts());
  }

  @Test
  void tokensWithoutAnIdAreLeftOutAndCounted() throws IOException {
    text.test(text.file("test.txt", "a x b y\nb z\n"));
    TextCorpus corpus = trained("a b b\n", 9, 1);
    assertEquals(List.of("b", "\n", "a"), corpus.vocabulary().tokens());
    assertEquals(List.of("a b / b /"), TextContent.shards(corpus, corpus.test()));
    assertEquals(5, corpus.test().tokens());
    assertEquals(3, corpus.test().leftOut());
    assertEquals(0, corpus.training().leftOut());
  }

  private TextCorpus trained(String content, int words, int minimumCount) throws IOException {
    String train = text.file("train.txt", content);
    return text.train(train).vocabulary(words, minimumCount).load(session);
  }
}
