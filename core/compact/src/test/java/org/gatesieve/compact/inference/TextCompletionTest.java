package org.gatesieve.compact.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class TextCompletionTest {
  private static final CompactLanguageModel MODEL =
      new CompactLanguageModel(TinyLanguageModel.build());
  private static final Sampling GREEDY = new Sampling(0, 0, 1);

  @Test
  void greedyFollowsTheMostProbableToken() {
    TextCompletion completion = new TextCompletion(MODEL, GREEDY);
    assertEquals("a a a", completion.complete("a", 3));
    assertEquals("c b c b", completion.complete("a b", 4));
    assertEquals("", completion.complete("a", 0));
  }

  @Test
  void aPromptWithoutIdsStartsFromTheZeroState() {
    TextCompletion completion = new TextCompletion(MODEL, GREEDY);
    assertEquals("b c b", completion.complete("", 3));
    assertEquals("b c b", completion.complete("x y\n", 3));
  }

  @Test
  void sameSeedAndPromptGiveTheSameText() {
    TextCompletion completion = new TextCompletion(MODEL, new Sampling(1, 0, 42));
    String text = completion.complete("a b", 100);
    assertEquals(text, completion.complete("a b", 100));
    assertEquals(text, new TextCompletion(MODEL, new Sampling(1, 0, 42)).complete("a b", 100));
    assertNotEquals(text, new TextCompletion(MODEL, new Sampling(1, 0, 43)).complete("a b", 100));
  }

  @Test
  void aShorterCompletionIsTheBeginningOfALongerOne() {
    TextCompletion completion = new TextCompletion(MODEL, new Sampling(0.8, 2, 7));
    String longer = completion.complete("b", 60);
    assertEquals(longer.substring(0, 39), completion.complete("b", 20));
  }

  @Test
  void refusesANegativeNumberOfTokens() {
    TextCompletion completion = new TextCompletion(MODEL, GREEDY);
    assertThrows(IllegalArgumentException.class, () -> completion.complete("a", -1));
  }
}
