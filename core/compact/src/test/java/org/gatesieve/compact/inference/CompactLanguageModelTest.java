package org.gatesieve.compact.inference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.gatesieve.compact.model.GateActivation;
import org.gatesieve.compact.model.LanguageModel;
import org.gatesieve.compact.model.OutputActivation;
import org.gatesieve.compact.model.RandomModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompactLanguageModelTest {
  private static final double TOLERANCE = 1e-6;
  private static final double LOGARITHM_TOLERANCE = 1e-5;
  private static final RandomModel RANDOM =
      RandomModel.of(30, 0, 12)
          .withDeadWords(9)
          .withDensity(0.4)
          .withLiveShare(0.3, 0.6, 0.8, 0.4)
          .withActivations(GateActivation.LOGISTIC, OutputActivation.SOFTMAX);

  @Test
  void predictsWhatComesAfterATextOrItsIds() {
    CompactLanguageModel model = new CompactLanguageModel(RANDOM.buildLanguageModel());
    String text = "token1 token2 token1";
    TextState state = model.start();
    for (int id : model.encoder().encode(text)) {
      state.step(id);
    }
    assertArrayEquals(state.probabilities(), model.after(text).probabilities());
    assertArrayEquals(
        model.after(text).probabilities(),
        model.after(model.encoder().encode(text)).probabilities());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15})
  void agreesWithDoublesWhicheverGateKindsAreLive(int kinds) {
    for (GateActivation gate : GateActivation.values()) {
      assertAgrees(
          RandomModel.of(9, 0, 6)
              .withDeadWords(3)
              .withLiveShare(kinds & 1, (kinds >> 1) & 1, (kinds >> 2) & 1, (kinds >> 3) & 1)
              .withActivations(gate, OutputActivation.SOFTMAX));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.05, 0.3, 0.6, 1})
  void agreesWithDoublesHoweverSparse(double density) {
    assertAgrees(RANDOM.withDensity(density));
    assertAgrees(RANDOM.withDensity(density).withDeadWords(0));
  }

  @Test
  void agreesWithDoublesWhenWordsOrNeuronsAreGone() {
    assertAgrees(RandomModel.of(0, 0, 4).withDeadWords(5));
    assertAgrees(RandomModel.of(5, 0, 0).withDeadWords(2));
    assertAgrees(RandomModel.of(0, 0, 0).withDeadWords(1));
  }

  private static void assertAgrees(RandomModel random) {
    LanguageModel model = random.buildLanguageModel();
    int[] text = random.text(60);
    TextState state = new CompactLanguageModel(model).start();
    for (int read = 0; read <= text.length; read++) {
      double[] expected = expected(model, Arrays.copyOf(text, read));
      float[] actual = state.probabilities();
      assertEquals(expected.length, actual.length);
      for (int token = 0; token < expected.length; token++) {
        String place = random + ", token " + token + " after " + read;
        assertEquals(expected[token], actual[token], TOLERANCE, place);
        assertEquals(
            Math.log(expected[token]), state.logProbability(token), LOGARITHM_TOLERANCE, place);
      }
      if (read < text.length) {
        state.step(text[read]);
      }
    }
  }

  private static double[] expected(LanguageModel model, int[] text) {
    int[] rows = Arrays.stream(text).map(token -> model.inputRows()[token]).toArray();
    return DoubleReference.probabilities(model.network(), rows);
  }

  @Test
  void aDeadWordIsReadAsZeroAndStillPredicted() {
    LanguageModel model = RANDOM.buildLanguageModel();
    int[] dead =
        IntStream.range(0, model.inputRows().length)
            .filter(token -> model.inputRows()[token] == 0)
            .toArray();
    TextState state = new CompactLanguageModel(model).start();
    state.step(1);
    state.step(dead[0]);
    float[] afterOne = state.probabilities().clone();
    state.reset();
    state.step(1);
    state.step(dead[1]);
    assertArrayEquals(afterOne, state.probabilities());

    double[] expected =
        DoubleReference.probabilities(model.network(), new int[] {row(model, 1), 0});
    for (int token : dead) {
      assertEquals(Math.log(expected[token]), state.logProbability(token), LOGARITHM_TOLERANCE);
    }
  }

  private static int row(LanguageModel model, int token) {
    return model.inputRows()[token];
  }

  @Test
  void resetForgetsEverything() {
    TextState state = new CompactLanguageModel(RANDOM.buildLanguageModel()).start();
    float[] first = state.probabilities().clone();
    for (int token : RANDOM.text(20)) {
      state.step(token);
    }
    state.reset();
    assertArrayEquals(first, state.probabilities());
  }

  @Test
  void probabilitiesDoNotDependOnWhatWasAskedBefore() {
    CompactLanguageModel model = new CompactLanguageModel(RANDOM.buildLanguageModel());
    TextState asked = model.start();
    TextState silent = model.start();
    for (int token : RANDOM.text(20)) {
      asked.logProbability(token);
      asked.step(token);
      asked.probabilities();
      silent.step(token);
    }
    assertArrayEquals(silent.probabilities(), asked.probabilities());
  }

  @Test
  void veryImprobableTokensKeepTheirLogarithm() {
    LanguageModel model = RandomModel.of(0, 0, 0).withDeadWords(2).buildLanguageModel();
    model.network().output().bias()[0] = 0;
    model.network().output().bias()[1] = -500;
    TextState state = new CompactLanguageModel(model).start();
    assertEquals(-500, state.logProbability(1), LOGARITHM_TOLERANCE);
    assertEquals(0, state.probabilities()[1], 1e-17);
    assertEquals(1, state.probabilities()[0]);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 15, 16, 17, 40, 64})
  void readingManyTokensAtOnceShowsTheSameBits(int length) {
    for (RandomModel random : List.of(RANDOM, RandomModel.of(900, 0, 30).withDensity(0.6))) {
      CompactLanguageModel model = new CompactLanguageModel(random.buildLanguageModel());
      int[] text = random.text(length + 1);
      TextState single = model.start();
      TextState several = model.start();
      TextState scored = model.start();
      single.step(text[length]);
      several.step(text[length]);
      scored.step(text[length]);
      double[] nats = {0};
      int[] places = {0};
      several.read(
          Arrays.copyOf(text, length),
          (place, probabilities) -> {
            assertEquals(places[0]++, place);
            nats[0] -= single.logProbability(text[place]);
            single.step(text[place]);
            assertArrayEquals(single.probabilities(), probabilities);
          });
      assertEquals(length, places[0]);
      assertEquals(nats[0], scored.crossEntropy(Arrays.copyOf(text, length)));
      assertArrayEquals(single.probabilities(), several.probabilities());
      assertArrayEquals(single.probabilities(), scored.probabilities());
    }
  }

  @Test
  void aTextWithATokenOutsideTheVocabularyIsNotReadAtAll() {
    CompactLanguageModel model = new CompactLanguageModel(RANDOM.buildLanguageModel());
    TextState state = model.after(new int[] {2, 1});
    int[] text = {3, 99, 1};
    assertThrows(IllegalArgumentException.class, () -> state.crossEntropy(text));
    assertThrows(
        IllegalArgumentException.class,
        () -> state.read(text, (place, probabilities) -> fail("shows " + place)));
    assertArrayEquals(model.after(new int[] {2, 1}).probabilities(), state.probabilities());
  }

  @Test
  void aReaderCannotUseTheStateThatReads() {
    CompactLanguageModel model = new CompactLanguageModel(RANDOM.buildLanguageModel());
    TextState state = model.start();
    List<Runnable> uses =
        List.of(
            () -> state.step(1),
            state::probabilities,
            () -> state.logProbability(1),
            () -> state.crossEntropy(new int[] {1}),
            state::reset);
    for (Runnable use : uses) {
      assertThrows(
          IllegalStateException.class,
          () -> state.read(new int[] {1, 2}, (place, probabilities) -> use.run()));
    }
    state.reset();
    assertArrayEquals(model.start().probabilities(), state.probabilities());
  }

  @Test
  void agreesWithDoublesWhereVectorsPredict() {
    RandomModel random = RandomModel.of(1000, 0, 80).withDeadWords(7).withDensity(0.3);
    assertTrue(
        new CompactLanguageModel(random.buildLanguageModel())
            .arithmetic()
            .contains("output by vectors"));
    assertAgrees(random);
  }

  @Test
  void refusesAnOutputBeyondFloats() {
    LanguageModel model = RandomModel.of(3, 0, 2).withDeadWords(1).buildLanguageModel();
    model.network().output().bias()[1] = Float.MAX_VALUE;
    model.network().output().weights()[1] = -Float.MAX_VALUE;
    assertRefused(
        "the preactivation of token 1 can be 6.81e+38, more than float32 holds",
        () -> new CompactLanguageModel(model));
  }

  @Test
  void refusesTokensOutsideTheVocabulary() {
    CompactLanguageModel model = new CompactLanguageModel(RANDOM.buildLanguageModel());
    TextState state = model.start();
    for (int token : new int[] {-1, 39}) {
      String message = "token " + token + ", the vocabulary has ids 0 to 38";
      assertRefused(message, () -> state.step(token));
      assertRefused(message, () -> state.logProbability(token));
      assertRefused(message, () -> model.score(new int[] {0, token}));
    }
  }

  @Test
  void eachRunnerRefusesTheOtherKindOfModel() {
    assertRefused(
        "a language model has no labels to classify by",
        () -> new CompactClassifier(RANDOM.buildLanguageModel()));
    assertRefused(
        "a classifier predicts no tokens",
        () -> new CompactLanguageModel(RandomModel.of(3, 2, 2).build()));
  }

  private static void assertRefused(String message, Runnable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call::run).getMessage());
  }

  @Test
  void twoThreadsReadAsOne() throws Exception {
    CompactLanguageModel model = new CompactLanguageModel(RANDOM.buildLanguageModel());
    List<Callable<float[]>> readers =
        List.of(() -> read(model, RANDOM.text(3000)), () -> read(model, RANDOM.text(2000)));
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      List<Future<float[]>> answers = pool.invokeAll(readers);
      for (int reader = 0; reader < 2; reader++) {
        assertArrayEquals(readers.get(reader).call(), answers.get(reader).get());
      }
    } finally {
      pool.shutdown();
    }
  }

  private static float[] read(CompactLanguageModel model, int[] text) {
    TextState state = model.start();
    for (int token : text) {
      state.step(token);
      state.probabilities();
    }
    return state.probabilities();
  }
}
