package org.gatesieve.job.baseline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KneserNeyTest {
  private static final double TOLERANCE = 1e-12;
  private static final int A = 0;
  private static final int B = 1;
  private static final int C = 2;

  /**
   * The text a a b a a b c, of a vocabulary of four. Counts a 4, b 2, c 1, so the discount is 1 /
   * (1 + 2 · 1) = 1/3; three tokens were seen, which leaves 3 · 1/3 of 7 to the uniform
   * distribution.
   */
  @Test
  void unigramsAreDiscountedFrequencies() {
    KneserNey.History history = KneserNey.of(1, 4, text()).history();
    assertEquals((4 - 1 / 3.0 + 0.25) / 7, history.probability(A), TOLERANCE);
    assertEquals((2 - 1 / 3.0 + 0.25) / 7, history.probability(B), TOLERANCE);
    assertEquals((1 - 1 / 3.0 + 0.25) / 7, history.probability(C), TOLERANCE);
    assertEquals(0.25 / 7, history.probability(3), TOLERANCE);
  }

  /**
   * The same text. Bigrams aa 2, ab 2, ba 1, bc 1: the discount is 2 / (2 + 2 · 2) = 1/3. Before a
   * stand {a, b}, before b {a}, before c {b}: continuation counts 2, 1, 1 with discount 2 / (2 + 2)
   * = 1/2.
   */
  @Test
  void bigramsBackOffToContinuationCounts() {
    double a = (2 - 0.5 + 3 * 0.5 / 4) / 4;
    double b = (1 - 0.5 + 3 * 0.5 / 4) / 4;
    double unseen = 3 * 0.5 / 4 / 4;
    KneserNey.History history = KneserNey.of(2, 4, text()).history();
    assertEquals(a, history.probability(A), TOLERANCE);
    history.add(A);
    assertEquals((2 - 1 / 3.0 + 2 / 3.0 * a) / 4, history.probability(A), TOLERANCE);
    assertEquals((2 - 1 / 3.0 + 2 / 3.0 * b) / 4, history.probability(B), TOLERANCE);
    assertEquals(2 / 3.0 * unseen / 4, history.probability(3), TOLERANCE);
    history.add(B);
    assertEquals((1 - 1 / 3.0 + 2 / 3.0 * a) / 2, history.probability(A), TOLERANCE);
    history.add(C);
    assertEquals(b, history.probability(B), TOLERANCE, "nothing ever followed c");
    history.add(3);
    assertEquals(unseen, history.probability(3), TOLERANCE, "never seen at all");
  }

  @Test
  void probabilitiesSumToOneAfterAnyHistory() {
    Random random = new Random(3);
    int vocabulary = 12;
    int[] seen = random.ints(400, 0, vocabulary - 2).map(token -> token * token / 9).toArray();
    for (int longest = 1; longest <= 5; longest++) {
      KneserNey.History history = KneserNey.of(longest, vocabulary, seen).history();
      for (int step = 0; step < 300; step++) {
        double sum = 0;
        for (int token = 0; token < vocabulary; token++) {
          double probability = history.probability(token);
          assertTrue(probability > 0, "every token can follow");
          sum += probability;
        }
        assertEquals(1, sum, 1e-9);
        history.add(step < 200 ? seen[step] : random.nextInt(vocabulary));
      }
    }
  }

  /** The text 0 1 0 2 over and over, a tenth of it noise: what follows 0 is told by two before. */
  @Test
  void longerHistoriesHelpWhereTheTextHasStructure() {
    int[] text = new int[6000];
    Random random = new Random(11);
    for (int i = 0; i < text.length; i++) {
      boolean noise = random.nextInt(10) == 0;
      text[i] = noise ? random.nextInt(5) : i % 2 == 0 ? 0 : 1 + i % 4 / 2;
    }
    int[] training = Arrays.copyOf(text, 5000);
    int[] test = Arrays.copyOfRange(text, 5000, 6000);
    double unigram = crossEntropy(1, training, test);
    double bigram = crossEntropy(2, training, test);
    double fiveGram = crossEntropy(5, training, test);
    assertTrue(bigram < unigram, bigram + " < " + unigram);
    assertTrue(fiveGram < bigram, fiveGram + " < " + bigram);
  }

  private static double crossEntropy(int longest, int[] training, int[] test) {
    CrossEntropy score = new CrossEntropy(KneserNey.of(longest, 5, training));
    score.read(test);
    return score.mean();
  }

  private static int[] text() {
    return new int[] {A, A, B, A, A, B, C};
  }
}
