package org.gatesieve.job.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gatesieve.compact.inference.CompactLanguageModel;
import org.gatesieve.compact.model.GateActivation;
import org.gatesieve.compact.model.OutputActivation;
import org.gatesieve.compact.text.TextUnits;
import org.gatesieve.compact.text.TokenEncoder;
import org.gatesieve.compact.text.TokenText;
import org.gatesieve.compact.text.TokenVocabulary;
import org.gatesieve.job.corpus.TokenShard;
import org.gatesieve.job.report.Equality;
import org.gatesieve.learn.collapse.Collapse;
import org.gatesieve.learn.mask.NetworkMasks;
import org.gatesieve.learn.network.MaskedNetwork;
import org.gatesieve.learn.network.NetworkPosterior;
import org.gatesieve.learn.network.NetworkShape;
import org.gatesieve.learn.posterior.Posterior;
import org.gatesieve.learn.posterior.Treatment;
import org.junit.jupiter.api.Test;

class WindowDifferencesTest {
  private static final int WORDS = 5;
  private static final int HIDDEN = 3;
  private static final int WINDOW = 4;

  /** Three windows of {@link #WINDOW} targets. */
  private static final TokenShard TEXT =
      new TokenShard(0, new int[] {0, 3, 1, 4, 2, 2, 0, 1, 4, 4, 3, 0, 2});

  private final NetworkPosterior network = network(0);
  private final MaskedNetwork exact = new MaskedNetwork(network);

  @Test
  void aWindowBeginsWithTheStateZeroWhateverItsReaderReadBefore() {
    WindowDifferences differences = new WindowDifferences(compact(network), TEXT, WINDOW);
    readSideBySide(differences, 0, 0, WINDOW);
    readSideBySide(differences, 0, 2 * WINDOW);

    Equality equality = differences.equality(exact);
    assertEquals(3, equality.cases());
    assertEquals(0, equality.recomputed());
    assertTrue(equality.holds(), equality.toString());
    assertEquals(3 * WINDOW, differences.compact().targets());
  }

  @Test
  void aRoundingOfTheMaskedNetworkIsNotHeldAgainstTheCompactModel() {
    WindowDifferences differences = new WindowDifferences(compact(network), TEXT, WINDOW);
    readSideBySide(differences, 0, 0);
    readSideBySide(differences, 1e-4f, WINDOW);

    Equality equality = differences.equality(exact);
    assertEquals(1, equality.recomputed());
    assertTrue(equality.holds(), equality.toString());
  }

  @Test
  void anotherModelIsFoundOut() {
    WindowDifferences differences = new WindowDifferences(compact(network(0.01f)), TEXT, WINDOW);
    readSideBySide(differences, 0, 0);

    Equality equality = differences.equality(exact);
    assertFalse(equality.holds());
    assertTrue(equality.maxAbsDifference() < 0.01, equality.toString());
  }

  @Test
  void whatIsNotANumberIsNotEqual() {
    WindowDifferences differences = new WindowDifferences(compact(network), TEXT, WINDOW);
    readSideBySide(differences, Float.NaN, 0);

    NetworkPosterior broken = network(Float.NaN);
    assertFalse(differences.equality(new MaskedNetwork(broken)).holds());
  }

  @Test
  void theEmptyTextIsACase() {
    Equality same = WindowDifferences.ofEmptyText(compact(network), exact);
    assertEquals(1, same.cases());
    assertTrue(same.holds(), same.toString());
    assertFalse(WindowDifferences.ofEmptyText(compact(network(0.01f)), exact).holds());
  }

  /** As a scorer does: the first tokens of all windows, then the second ones. */
  private void readSideBySide(WindowDifferences differences, float error, int... places) {
    for (int step = 0; step < WINDOW; step++) {
      for (int place : places) {
        differences.accept(place, step, masked(place, step, error), 0);
      }
    }
  }

  private float[] masked(int place, int step, float error) {
    int[] ids = new int[step + 1];
    System.arraycopy(TEXT.tokens(), place, ids, 0, ids.length);
    List<double[]> next = exact.nextTokens(ids);
    float[] probabilities = new float[WORDS];
    for (int id = 0; id < WORDS; id++) {
      probabilities[id] = (float) next.get(step)[id] + error;
    }
    return probabilities;
  }

  private static CompactLanguageModel compact(NetworkPosterior network) {
    TokenEncoder encoder =
        new TokenEncoder(
            new TokenText(TextUnits.WORDS, false),
            new TokenVocabulary(List.of("a", "b", "c", "d", "e")));
    return new CompactLanguageModel(
        Collapse.of(network, NetworkMasks.of(network, NetworkMasks.DEFAULT_THRESHOLD))
            .languageModel(encoder, Map.of()));
  }

  /** The same numbers every time, but for what is added to the first output's bias. */
  private static NetworkPosterior network(float added) {
    Random random = new Random(7);
    int gates = 4 * HIDDEN;
    float[] outputBias = normal(random, WORDS);
    outputBias[0] += added;
    return new NetworkPosterior(
        new NetworkShape(
            0, WORDS, HIDDEN, WORDS, GateActivation.LOGISTIC, OutputActivation.SOFTMAX),
        learnt(new float[0]),
        ones(0),
        learnt(normal(random, WORDS * gates)),
        learnt(normal(random, HIDDEN * gates)),
        ones(WORDS),
        ones(gates),
        ones(HIDDEN),
        normal(random, gates),
        learnt(normal(random, HIDDEN * WORDS)),
        outputBias);
  }

  private static float[] normal(Random random, int length) {
    float[] values = new float[length];
    for (int i = 0; i < length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return values;
  }

  private static Posterior learnt(float[] mean) {
    return new Posterior(Treatment.DETERMINISTIC, mean, new float[0]);
  }

  private static Posterior ones(int length) {
    float[] mean = new float[length];
    Arrays.fill(mean, 1);
    return new Posterior(Treatment.CONSTANT, mean, new float[0]);
  }
}
