package org.gatesieve.job.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.gatesieve.compact.model.GateActivation;
import org.gatesieve.compact.model.OutputActivation;
import org.gatesieve.learn.network.GateColumns;
import org.gatesieve.learn.network.NetworkShape;
import org.junit.jupiter.api.Test;

class RoundLengthTest {
  private static final long TOKENS = 20_000;

  @Test
  void roundsGetLongerAsTheNetworkShrinksUpToAnEpoch() {
    RoundLength length = new RoundLength(0, 83, TOKENS, 0);
    int whole = length.of(shape(20_002, 300, 128), GateColumns.all(128));
    int smaller = length.of(shape(3_000, 100, 60), GateColumns.all(60));
    int small = length.of(shape(300, 1, 5), GateColumns.all(5));

    assertTrue(whole > 1 && whole < 40, "" + whole);
    assertTrue(smaller > whole, "" + smaller);
    assertEquals(83, small);
  }

  @Test
  void anEnormousNetworkStillMakesAStep() {
    RoundLength length = new RoundLength(0, 83, 1_000_000, 0);
    assertEquals(1, length.of(shape(1_000_000, 600, 4096), GateColumns.all(4096)));
  }

  @Test
  void whatIsConfiguredHolds() {
    RoundLength length = new RoundLength(7, 83, TOKENS, 1_000_000);
    assertEquals(7, length.of(shape(300, 1, 5), GateColumns.all(5)));
    assertEquals(7, length.of(shape(20_002, 300, 128), GateColumns.all(128)));
  }

  @Test
  void aLanguageModelIsAveragedSeldomWhereItsVocabularyIsLarge() {
    RoundLength words = new RoundLength(0, 415, 32 * 35, 0);
    int large = words.of(language(10_000, 256), GateColumns.all(256));
    assertTrue(large > 50 && large < 200, "" + large);
    RoundLength characters = new RoundLength(0, 80, 64 * 100, 0);
    int small = characters.of(language(83, 256), GateColumns.all(256));
    assertTrue(small > 20 && small < 80, "" + small);
    assertEquals(80, characters.of(language(83, 40), GateColumns.all(40)));
  }

  /** Three passes over each of 6 400 tokens a step, one over each that is scored. */
  @Test
  void aRoundOfALanguageModelIsTenTimesTheWorkOfScoringTheValidationText() {
    RoundLength length = new RoundLength(0, 392, 6_400, 192_000);
    int steps = length.of(language(50, 1_000), GateColumns.all(1_000));
    assertTrue(steps >= 95 && steps <= 100, "" + steps);
    assertEquals(392, length.of(language(50, 2), GateColumns.all(2)));
  }

  private static NetworkShape language(int words, int hidden) {
    return new NetworkShape(
        0, words, hidden, words, GateActivation.LOGISTIC, OutputActivation.SOFTMAX);
  }

  private static NetworkShape shape(int words, int inputs, int hidden) {
    return new NetworkShape(
        words, inputs, hidden, 2, GateActivation.HARD_SIGMOID, OutputActivation.SOFTMAX);
  }
}
