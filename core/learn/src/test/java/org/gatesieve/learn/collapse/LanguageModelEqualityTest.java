package org.gatesieve.learn.collapse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.gatesieve.compact.inference.CompactLanguageModel;
import org.gatesieve.compact.inference.TextState;
import org.gatesieve.compact.model.GateActivation;
import org.gatesieve.compact.model.OutputActivation;
import org.gatesieve.compact.text.TextUnits;
import org.gatesieve.compact.text.TokenEncoder;
import org.gatesieve.compact.text.TokenText;
import org.gatesieve.compact.text.TokenVocabulary;
import org.gatesieve.learn.mask.NetworkMasks;
import org.gatesieve.learn.network.MaskedNetwork;
import org.gatesieve.learn.network.NetworkPosterior;
import org.gatesieve.learn.network.NetworkShape;
import org.gatesieve.learn.network.RandomNetwork;
import org.gatesieve.learn.network.SparsificationRow;
import org.gatesieve.learn.posterior.Treatment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The compact language model in float against the masked network in double (METHOD §4). */
class LanguageModelEqualityTest {
  private static final double TOLERANCE = 1e-5;
  private static final int WORDS = 12;
  private static final int HIDDEN = 7;
  private static final Treatment LEARNT = Treatment.VARIATIONAL;
  private static final Treatment ONE = Treatment.CONSTANT;
  private static final List<SparsificationRow> ROWS =
      List.of(
          SparsificationRow.languageModel(
              Treatment.DETERMINISTIC, ONE, ONE, ONE, Treatment.DETERMINISTIC),
          SparsificationRow.languageModel(LEARNT, ONE, ONE, ONE, LEARNT),
          SparsificationRow.languageModel(LEARNT, ONE, LEARNT, ONE, LEARNT),
          SparsificationRow.languageModel(LEARNT, ONE, ONE, LEARNT, LEARNT),
          SparsificationRow.languageModel(LEARNT, LEARNT, ONE, LEARNT, LEARNT));

  @ParameterizedTest
  @ValueSource(doubles = {1, 0.6, 0.3, 0.1, 0})
  void givesTheOutputsOfTheMaskedNetworkInEveryRow(double kept) {
    for (SparsificationRow row : ROWS) {
      for (GateActivation gates : GateActivation.values()) {
        for (long seed = 0; seed < 4; seed++) {
          assertEqualOutputs(RandomNetwork.of(shape(gates), row, kept, seed));
        }
      }
    }
  }

  private static void assertEqualOutputs(NetworkPosterior posterior) {
    NetworkMasks masks = NetworkMasks.of(posterior, NetworkMasks.DEFAULT_THRESHOLD);
    CompactLanguageModel compact =
        new CompactLanguageModel(Collapse.of(posterior, masks).languageModel(encoder(), Map.of()));
    int[] text = new Random(5).ints(60, 0, WORDS).toArray();
    List<double[]> expected = new MaskedNetwork(masks.apply(posterior)).nextTokens(text);
    TextState state = compact.start();
    for (int i = 0; i < text.length; i++) {
      state.step(text[i]);
      float[] actual = state.probabilities();
      for (int id = 0; id < WORDS; id++) {
        assertEquals(expected.get(i)[id], actual[id], TOLERANCE);
      }
    }
  }

  @Test
  void wordsAreTheInputsAndCountOnce() {
    NetworkPosterior posterior =
        RandomNetwork.of(shape(GateActivation.LOGISTIC), ROWS.get(2), 0.5, 3);
    CollapsedNetwork collapsed =
        Collapse.of(posterior, NetworkMasks.of(posterior, NetworkMasks.DEFAULT_THRESHOLD));
    Structure structure = collapsed.structure();
    assertEquals(structure.inputs(), structure.words());
    assertTrue(structure.words().left() < WORDS, "no word died");
    assertEquals(
        structure.words().left(),
        IntStream.of(collapsed.compactIdByWord()).filter(id -> id > 0).count());
    long weights = (long) WORDS * 4 * HIDDEN + HIDDEN * 4 * HIDDEN + HIDDEN * WORDS;
    assertEquals(weights, collapsed.compression().paper().of());
    assertEquals(weights + 4 * HIDDEN + WORDS, collapsed.compression().strict().of());
  }

  private static NetworkShape shape(GateActivation gates) {
    return new NetworkShape(0, WORDS, HIDDEN, WORDS, gates, OutputActivation.SOFTMAX);
  }

  private static TokenEncoder encoder() {
    return new TokenEncoder(
        new TokenText(TextUnits.WORDS, false),
        new TokenVocabulary(IntStream.range(0, WORDS).mapToObj(id -> "w" + id).toList()));
  }
}
