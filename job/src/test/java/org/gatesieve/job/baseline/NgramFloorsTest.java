package org.gatesieve.job.baseline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.gatesieve.job.corpus.LocalSpark;
import org.gatesieve.job.corpus.TextCorpus;
import org.gatesieve.job.corpus.TextFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NgramFloorsTest {
  private static final String TRAINING_TEXT = "a b a b a a b c\na c\na b\n";
  private static final String TEST_TEXT = "b a c a\nb\n";
  // Ids by frequency: a 6, b 4, line end 3, c 2.
  private static final int[] TRAINING = {0, 1, 0, 1, 0, 0, 1, 3, 2, 0, 3, 2, 0, 1, 2};
  private static final int[] TEST = {1, 0, 3, 0, 2, 1, 2};

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
  void shardsAreReadAsOneText() throws IOException {
    for (int shards = 1; shards <= 5; shards += 2) {
      LanguageFloors floors = NgramFloors.of(corpus(shards));
      assertEquals(Optional.empty(), floors.validation());
      assertEquals(expected(TRAINING), floors.test().orElseThrow(), shards + " shards");
      assertEquals(TRAINING.length, floors.counted());
    }
  }

  @Test
  void onlyTheBeginningOfALongTextIsCounted() throws IOException {
    LanguageFloors floors = NgramFloors.of(corpus(3), 7);
    assertEquals(7, floors.counted());
    assertEquals(expected(Arrays.copyOf(TRAINING, 7)), floors.test().orElseThrow());
  }

  private TextCorpus corpus(int shards) throws IOException {
    TextFixture text = new TextFixture(directory).shards(shards);
    text.train(text.file("train.txt", TRAINING_TEXT)).test(text.file("test.txt", TEST_TEXT));
    return text.load(session);
  }

  private static LanguageFloor expected(int[] training) {
    return new LanguageFloor(
        crossEntropy(1, training), crossEntropy(2, training), crossEntropy(5, training));
  }

  private static double crossEntropy(int longest, int[] training) {
    CrossEntropy score = new CrossEntropy(KneserNey.of(longest, 4, training));
    score.read(TEST);
    return score.mean();
  }
}
