package org.gatesieve.compact.inference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gatesieve.compact.model.ClassificationModel;
import org.gatesieve.compact.model.GateActivation;
import org.gatesieve.compact.model.OutputActivation;
import org.gatesieve.compact.model.RandomModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompactClassifierTest {
  private static final double TOLERANCE = 1e-6;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15})
  void agreesWithDoublesWhicheverGateKindsAreLive(int kinds) {
    for (GateActivation gate : GateActivation.values()) {
      for (OutputActivation output : OutputActivation.values()) {
        assertAgrees(
            RandomModel.of(9, 4, 6)
                .withLiveShare(kinds & 1, (kinds >> 1) & 1, (kinds >> 2) & 1, (kinds >> 3) & 1)
                .withActivations(gate, output));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 16, 33})
  void agreesWithDoublesWhenSomeNeuronsOfEachGateAreLive(int hidden) {
    for (GateActivation gate : GateActivation.values()) {
      for (OutputActivation output : OutputActivation.values()) {
        assertAgrees(
            RandomModel.of(20, 5, hidden)
                .withLiveShare(0.3, 0.6, 0.8, 0.4)
                .withActivations(gate, output));
      }
    }
  }

  @Test
  void agreesWithDoublesWhenWordsInputsOrNeuronsAreGone() {
    for (GateActivation gate : GateActivation.values()) {
      for (OutputActivation output : OutputActivation.values()) {
        assertAgrees(RandomModel.of(0, 3, 4).withActivations(gate, output));
        assertAgrees(RandomModel.of(5, 0, 4).withActivations(gate, output));
        assertAgrees(RandomModel.of(5, 3, 0).withActivations(gate, output));
        assertAgrees(RandomModel.of(0, 0, 0).withActivations(gate, output));
      }
    }
  }

  private static void assertAgrees(RandomModel random) {
    ClassificationModel model = random.build();
    CompactClassifier classifier = new CompactClassifier(model);
    for (int length : new int[] {0, 1, 2, 50, 200}) {
      int[] document = random.document(length);
      double[] expected = DoubleReference.probabilities(model.network(), document);
      float[] actual = classifier.probabilities(document);
      assertEquals(model.labels().size(), actual.length);
      for (int label = 0; label < actual.length; label++) {
        assertEquals(expected[label], actual[label], TOLERANCE, random + ", length " + length);
      }
    }
  }

  @Test
  void documentsOfDifferentWordsGetDifferentProbabilities() {
    RandomModel random = RandomModel.of(9, 4, 6);
    CompactClassifier classifier = new CompactClassifier(random.build());
    float known = classifier.probabilities(new int[] {3, 4})[0];
    float swapped = classifier.probabilities(new int[] {4, 3})[0];
    assertTrue(Math.abs(known - swapped) > 1e-4, known + " against " + swapped);
  }

  @Test
  void classifiesTextByItsMostProbableLabel() {
    ClassificationModel model = RandomModel.of(9, 4, 6).build();
    CompactClassifier classifier = new CompactClassifier(model);
    String text = String.join(" ", model.encoder().vocabulary().words());

    Prediction prediction = classifier.classify(text);

    float[] expected = classifier.probabilities(model.encoder().encode(text));
    assertArrayEquals(expected, prediction.probabilities());
    int best = model.labels().indexOf(prediction.label());
    assertEquals(expected[best], prediction.probability());
    for (float probability : expected) {
      assertTrue(probability <= prediction.probability());
    }
  }

  @Test
  void aBatchGetsTheAnswersOfSingleCalls() {
    RandomModel random = RandomModel.of(9, 4, 6);
    CompactClassifier classifier = new CompactClassifier(random.build());
    int[][] documents = {random.document(30), {}, random.document(1), random.document(31)};
    List<String> texts = List.of("", "word1x1", "an unknown word1x1 and dead0", "word1x1 word1x1");

    List<Prediction> ofDocuments = classifier.classifyAll(documents);
    List<Prediction> ofTexts = classifier.classifyAll(texts);

    assertEquals(documents.length, ofDocuments.size());
    assertEquals(texts.size(), ofTexts.size());
    for (int i = 0; i < documents.length; i++) {
      assertSame(classifier.classify(documents[i]), ofDocuments.get(i));
    }
    for (int i = 0; i < texts.size(); i++) {
      assertSame(classifier.classify(texts.get(i)), ofTexts.get(i));
    }
  }

  private static void assertSame(Prediction expected, Prediction actual) {
    assertEquals(expected.label(), actual.label());
    assertEquals(expected.probability(), actual.probability());
    assertArrayEquals(expected.probabilities(), actual.probabilities());
  }

  @Test
  void refusesIdsWithoutAnEmbeddingRow() {
    CompactClassifier classifier = new CompactClassifier(RandomModel.of(9, 4, 6).build());
    for (int id : new int[] {-1, 10}) {
      IllegalArgumentException refusal =
          assertThrows(
              IllegalArgumentException.class, () -> classifier.probabilities(new int[] {0, id}));
      assertEquals(
          "id " + id + " at position 1, the vocabulary has ids 0 to 9", refusal.getMessage());
    }
  }

  @Test
  void manyThreadsGetTheSameAnswersAsOne() throws Exception {
    RandomModel random = RandomModel.of(40, 6, 12);
    CompactClassifier classifier = new CompactClassifier(random.build());
    List<int[]> documents = new ArrayList<>();
    List<float[]> expected = new ArrayList<>();
    for (int length = 0; length < 100; length++) {
      documents.add(random.document(length));
      expected.add(classifier.probabilities(documents.get(length)));
    }
    int threads = 8;
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<List<float[]>>> answers = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        answers.add(pool.submit(() -> batch(classifier, documents)));
        answers.add(pool.submit(() -> documents.stream().map(classifier::probabilities).toList()));
      }
      for (Future<List<float[]>> answer : answers) {
        assertArrayEquals(expected.toArray(), answer.get().toArray());
      }
    } finally {
      pool.shutdown();
    }
  }

  private static List<float[]> batch(CompactClassifier classifier, List<int[]> documents) {
    return classifier.classifyAll(documents.toArray(int[][]::new)).stream()
        .map(Prediction::probabilities)
        .toList();
  }
}
