package org.gatesieve.compact.inference;

import static org.gatesieve.compact.inference.TinyLanguageModel.STATE;
import static org.gatesieve.compact.inference.TinyLanguageModel.logProbability;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.gatesieve.compact.model.RandomModel;
import org.junit.jupiter.api.Test;

class TextScoreTest {
  private static final double TOLERANCE = 1e-6;
  private static final int A = 0;
  private static final int B = 1;
  private static final int C = 2;

  private static final CompactLanguageModel MODEL =
      new CompactLanguageModel(TinyLanguageModel.build());

  @Test
  void everyTokenAfterTheFirstIsPredictedFromThoseBefore() {
    TextScore score = MODEL.score("a b c a");
    double nats = -logProbability(B, STATE) - logProbability(C, -STATE) - logProbability(A, 0);
    assertEquals(3, score.tokens());
    assertEquals(nats, score.nats(), TOLERANCE);
    assertEquals(Math.exp(nats / 3), score.perplexity(), TOLERANCE);
    assertEquals(nats / 3 / Math.log(2), score.bitsPerToken(), TOLERANCE);
  }

  @Test
  void tokensWithoutIdsAreNeitherReadNorPredicted() {
    TextScore score = MODEL.score("x a\ny b\n");
    assertEquals(new TextScore(1, MODEL.score("a b").nats(), 4), score);
  }

  @Test
  void textAndIdsScoreTheSame() {
    assertEquals(MODEL.score("a c c b"), MODEL.score(new int[] {A, C, C, B}));
  }

  @Test
  void nothingIsPredictedOfATextOfOneToken() {
    for (String text : new String[] {"", "a", "x", "x y"}) {
      TextScore score = MODEL.score(text);
      assertEquals(0, score.tokens());
      assertEquals(0, score.nats());
      assertTrue(Double.isNaN(score.perplexity()));
      assertTrue(Double.isNaN(score.bitsPerToken()));
    }
  }

  @Test
  void theStateIsCarriedThroughTheWholeText() {
    RandomModel random = RandomModel.of(30, 0, 12).withDeadWords(9).withLiveShare(1, 0.5, 1, 1);
    CompactLanguageModel model = new CompactLanguageModel(random.buildLanguageModel());
    int[] text = random.text(500);
    TextState state = model.start();
    double nats = 0;
    for (int i = 0; i < text.length; i++) {
      nats -= i == 0 ? 0 : state.logProbability(text[i]);
      state.step(text[i]);
    }
    assertEquals(new TextScore(499, nats, 0), model.score(text));
  }

  @Test
  void everyWindowBeginsWithTheZeroState() {
    int[] text = {A, B, C, C, A, B, B, A};
    TextScore score = MODEL.scoreInWindows(text, 3);
    double nats =
        MODEL.score(new int[] {A, B, C, C}).nats()
            + MODEL.score(new int[] {C, A, B, B}).nats()
            + MODEL.score(new int[] {B, A}).nats();
    assertEquals(7, score.tokens());
    assertEquals(nats, score.nats(), TOLERANCE);
    assertEquals(MODEL.score(text), MODEL.scoreInWindows(text, 7));
    assertEquals(new TextScore(0, 0, 0), MODEL.scoreInWindows(new int[] {A}, 3));
    assertThrows(IllegalArgumentException.class, () -> MODEL.scoreInWindows(text, 0));
  }
}
