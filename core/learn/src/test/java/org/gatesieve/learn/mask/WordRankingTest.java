package org.gatesieve.learn.mask;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.gatesieve.compact.model.GateActivation;
import org.gatesieve.compact.model.OutputActivation;
import org.gatesieve.learn.network.NetworkPosterior;
import org.gatesieve.learn.network.NetworkShape;
import org.gatesieve.learn.network.RandomNetwork;
import org.gatesieve.learn.network.SparsificationRow;
import org.junit.jupiter.api.Test;

class WordRankingTest {
  private static final int WORDS = 5;

  private final NetworkPosterior network =
      RandomNetwork.of(
          new NetworkShape(WORDS, 2, 3, 1, GateActivation.LOGISTIC, OutputActivation.SIGMOID),
          SparsificationRow.ORIGINAL,
          1,
          3);

  WordRankingTest() {
    Arrays.fill(network.vocabularyGroups().mean(), 1);
    Arrays.fill(network.inputGroups().mean(), 1);
    Arrays.fill(network.embedding().mean(), 0.5f);
  }

  @Test
  void frequencyAndWeightCountTogether() {
    network.vocabularyGroups().mean()[2] = 3;
    network.vocabularyGroups().mean()[4] = 0;
    long[] counts = {0, 8, 1, 10, 99};
    WordRanking ranking = new WordRanking(network, counts);

    assertEquals(3, ranking.count());
    assertArrayEquals(new boolean[] {false, false, false, true, false}, ranking.first(1));
    assertArrayEquals(new boolean[] {false, false, true, true, false}, ranking.first(2));
    assertArrayEquals(new boolean[] {false, true, true, true, false}, ranking.first(9));
  }

  @Test
  void anInputThatIsGoneCountsForNothing() {
    network.inputGroups().mean()[0] = 0;
    network.embedding().mean()[2 * 1] = 9;
    network.embedding().mean()[2 * 3 + 1] = 0.6f;
    WordRanking ranking = new WordRanking(network, new long[] {0, 1, 1, 1, 1});

    assertArrayEquals(new boolean[] {false, false, false, true, false}, ranking.first(1));
  }

  @Test
  void masksOfFewerWordsLeaveTheirRowsOnly() {
    NetworkMasks masks = NetworkMasks.of(network, 3);
    NetworkMasks fewer = masks.withWords(new boolean[] {false, true, false, false, true});

    assertArrayEquals(
        new boolean[] {false, false, true, true, false, false, false, false, true, true},
        fewer.embedding());
    assertArrayEquals(masks.inputWeights(), fewer.inputWeights());
  }
}
