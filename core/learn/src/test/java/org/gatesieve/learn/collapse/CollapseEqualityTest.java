package org.gatesieve.learn.collapse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.gatesieve.compact.inference.CompactClassifier;
import org.gatesieve.compact.model.GateActivation;
import org.gatesieve.compact.model.OutputActivation;
import org.gatesieve.compact.text.TextEncoder;
import org.gatesieve.compact.text.Tokenizer;
import org.gatesieve.compact.text.Vocabulary;
import org.gatesieve.learn.mask.NetworkMasks;
import org.gatesieve.learn.network.NetworkPosterior;
import org.gatesieve.learn.network.NetworkShape;
import org.gatesieve.learn.network.RandomNetwork;
import org.gatesieve.learn.network.SparsificationRow;
import org.gatesieve.learn.reference.ReferenceNetwork;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The compact network in float against the masked network in double (METHOD §4). */
class CollapseEqualityTest {
  private static final double TOLERANCE = 1e-5;
  private static final int WORDS = 14;
  private static final int INPUTS = 6;
  private static final int HIDDEN = 9;
  private static final int LONGEST = 200;
  private static final List<SparsificationRow> ROWS =
      List.of(
          SparsificationRow.ORIGINAL,
          SparsificationRow.W,
          SparsificationRow.W_VOC,
          SparsificationRow.W_N,
          SparsificationRow.W_G_N);

  @ParameterizedTest
  @ValueSource(doubles = {1, 0.9, 0.6, 0.3, 0.15, 0.05, 0})
  void givesTheOutputsOfTheMaskedNetworkInEveryRow(double kept) {
    for (int row = 0; row < ROWS.size(); row++) {
      for (GateActivation gates : GateActivation.values()) {
        for (OutputActivation output : OutputActivation.values()) {
          for (long seed = 0; seed < 4; seed++) {
            NetworkPosterior posterior =
                RandomNetwork.of(shape(gates, output), ROWS.get(row), kept, seed);
            assertEqualOutputs(posterior, gates + " " + output + " row " + row + " seed " + seed);
          }
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(OutputActivation.class)
  void nothingPrunedKeepsEverythingButPadding(OutputActivation output) {
    NetworkShape shape = shape(GateActivation.HARD_SIGMOID, output);
    Structure structure =
        collapse(RandomNetwork.of(shape, SparsificationRow.W_G_N, 1, 7)).structure();

    assertEquals(new Remaining(WORDS - 1, WORDS - 1), structure.words());
    assertEquals(new Remaining(INPUTS, INPUTS), structure.inputs());
    assertEquals(new Remaining(HIDDEN, HIDDEN), structure.hidden());
    structure.gates().values().forEach(gate -> assertEquals(new Remaining(HIDDEN, HIDDEN), gate));
  }

  @ParameterizedTest
  @EnumSource(OutputActivation.class)
  void everythingPrunedLeavesTheOutputBias(OutputActivation output) {
    NetworkShape shape = shape(GateActivation.LOGISTIC, output);
    CollapsedNetwork collapsed = collapse(RandomNetwork.of(shape, SparsificationRow.W_G_N, 0, 7));

    assertEquals(0, collapsed.structure().words().left());
    assertEquals(0, collapsed.structure().inputs().left());
    assertEquals(0, collapsed.structure().hidden().left());
    assertEquals(0, collapsed.compression().paper().left());
    assertEquals(shape.outputs(), collapsed.compression().strict().left());
  }

  private static NetworkShape shape(GateActivation gates, OutputActivation output) {
    int outputs = output == OutputActivation.SIGMOID ? 1 : 3;
    return new NetworkShape(WORDS, INPUTS, HIDDEN, outputs, gates, output);
  }

  private static CollapsedNetwork collapse(NetworkPosterior posterior) {
    return Collapse.of(posterior, NetworkMasks.of(posterior, NetworkMasks.DEFAULT_THRESHOLD));
  }

  private static void assertEqualOutputs(NetworkPosterior posterior, String where) {
    NetworkPosterior masked =
        NetworkMasks.of(posterior, NetworkMasks.DEFAULT_THRESHOLD).apply(posterior);
    CollapsedNetwork collapsed = collapse(posterior);
    int[] compactIds = collapsed.compactIdByWord();
    CompactClassifier classifier = classifier(collapsed, posterior.shape().outputs());
    for (int[] document : documents(compactIds)) {
      boolean[] present = new boolean[document.length];
      for (int t = 0; t < present.length; t++) {
        present[t] = document[t] != Vocabulary.ZERO_ID;
      }
      double[] expected = ReferenceNetwork.probabilities(masked, document, present);
      int[] compactDocument =
          Arrays.stream(document)
              .filter(id -> id != Vocabulary.ZERO_ID)
              .map(id -> compactIds[id])
              .toArray();
      float[] actual = classifier.probabilities(compactDocument);
      // With a sigmoid the classifier gives both labels, the reference the second.
      int offset = actual.length - expected.length;
      for (int k = 0; k < expected.length; k++) {
        double difference = Math.abs(expected[k] - actual[offset + k]);
        assertTrue(
            difference <= TOLERANCE,
            () -> where + ", document " + Arrays.toString(document) + ": " + difference);
      }
    }
  }

  private static List<int[]> documents(int[] compactIds) {
    Random random = new Random(99);
    List<int[]> documents = new ArrayList<>();
    documents.add(new int[0]);
    documents.add(new int[] {0, 0, 0});
    documents.add(new int[] {1});
    documents.add(new int[] {1, 2, 5, 5, 9});
    documents.add(new int[] {1, 2, 5, 5, 9, 0, 0, 0, 0});
    documents.add(new int[] {0, 0, 3, 0, 13, 0});
    documents.add(
        IntStream.range(1, WORDS).filter(word -> compactIds[word] == Vocabulary.ZERO_ID).toArray());
    documents.add(random.ints(LONGEST, 1, WORDS).toArray());
    documents.add(random.ints(LONGEST, 0, WORDS).toArray());
    return documents;
  }

  private static CompactClassifier classifier(CollapsedNetwork collapsed, int outputs) {
    List<String> words = IntStream.range(3, WORDS).mapToObj(id -> "w" + id).toList();
    TextEncoder training =
        new TextEncoder(new Tokenizer(true, false), Vocabulary.forTraining(words), LONGEST);
    List<String> labels =
        IntStream.range(0, Math.max(2, outputs)).mapToObj(k -> "label" + k).toList();
    return new CompactClassifier(collapsed.classifier(training, labels, Map.of()));
  }
}
