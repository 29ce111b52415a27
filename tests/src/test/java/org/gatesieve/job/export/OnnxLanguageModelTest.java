package org.gatesieve.job.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.gatesieve.compact.inference.CompactLanguageModel;
import org.gatesieve.compact.inference.TextState;
import org.gatesieve.compact.model.GateActivation;
import org.gatesieve.compact.model.LanguageModel;
import org.gatesieve.compact.model.OutputActivation;
import org.gatesieve.compact.model.RandomModel;
import org.gatesieve.job.export.OnnxRuntimeModel.Predicted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exported language models in ONNX Runtime against the compact runtime. */
class OnnxLanguageModelTest {
  private static final float TOLERANCE = 1e-5f;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15})
  void agreesWhicheverGateKindsAreLive(int kinds) throws IOException, OrtException {
    for (GateActivation gate : GateActivation.values()) {
      assertAgrees(
          RandomModel.of(9, 0, 6)
              .withLiveShare(kinds & 1, (kinds >> 1) & 1, (kinds >> 2) & 1, (kinds >> 3) & 1)
              .withActivations(gate, OutputActivation.SOFTMAX)
              .withDeadWords(3));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 20, 60})
  void agreesWithFewerWordsThanLiveColumnsAndWithMore(int words) throws IOException, OrtException {
    assertAgrees(
        RandomModel.of(words, 0, 12).withLiveShare(0.3, 0.6, 0.8, 0.4).withDeadWords(words / 2));
  }

  @Test
  void agreesWhenWordsOrNeuronsAreGone() throws IOException, OrtException {
    assertAgrees(RandomModel.of(0, 0, 4).withDeadWords(3));
    assertAgrees(RandomModel.of(5, 0, 0));
    assertAgrees(RandomModel.of(0, 0, 0).withDeadWords(1));
  }

  @Test
  void theStateIsCarriedFromCallToCall() throws IOException, OrtException {
    RandomModel random = RandomModel.of(20, 0, 8).withDeadWords(4);
    LanguageModel model = random.buildLanguageModel();
    CompactLanguageModel compact = new CompactLanguageModel(model);
    int[] text = random.text(30);
    try (OnnxRuntimeModel runtime = new OnnxRuntimeModel(model)) {
      int[][] first = {Arrays.copyOf(text, 13), {}, Arrays.copyOf(text, 20)};
      int[][] second = {Arrays.copyOfRange(text, 13, 30), {}, {}};
      Predicted begun = runtime.predict(first, 20, 0, null);
      Predicted ended = runtime.predict(second, 17, 0, begun);
      assertPredicts(compact.after(text), ended.logProbabilities()[0][16]);
      assertPredicts(compact.start(), ended.logProbabilities()[1][0]);
      assertPredicts(compact.after(first[2]), ended.logProbabilities()[2][0]);
      assertArrayEquals(begun.h()[0][2], ended.h()[0][2]);
      assertArrayEquals(begun.c()[0][2], ended.c()[0][2]);
    }
  }

  @Test
  void metadataSaysHowIdsAreMade() throws IOException, OrtException {
    LanguageModel model = RandomModel.of(3, 0, 2).buildLanguageModel();
    try (OnnxRuntimeModel runtime = new OnnxRuntimeModel(model)) {
      Map<String, String> metadata = runtime.session().getMetadata().getCustomMetadata();
      assertEquals(ExportMetadata.of(model), metadata);
      assertEquals("language-model", metadata.get("task"));
      assertEquals("words", metadata.get("text.units"));
      assertEquals("false", metadata.get("text.lowerCase"));
      assertEquals("[\"\\n\",\"token1\",\"token2\"]", metadata.get("tokens"));
    }
  }

  /** Texts in one padded batch: every prediction of each. */
  private static void assertAgrees(RandomModel random) throws IOException, OrtException {
    LanguageModel model = random.buildLanguageModel();
    int[] dead =
        IntStream.range(0, model.inputRows().length)
            .filter(token -> model.inputRows()[token] == 0)
            .toArray();
    int[][] texts = {random.text(1), {}, random.text(200), dead, random.text(7)};
    try (OnnxRuntimeModel runtime = new OnnxRuntimeModel(model)) {
      Predicted predicted = runtime.predict(texts, 200, model.inputRows().length - 1, null);
      for (int i = 0; i < texts.length; i++) {
        TextState state = new CompactLanguageModel(model).start();
        float[][] rows = predicted.logProbabilities()[i];
        if (texts[i].length == 0) {
          assertPredicts(state, rows[0]);
        }
        for (int step = 0; step < texts[i].length; step++) {
          state.step(texts[i][step]);
          assertPredicts(state, rows[step]);
        }
      }
    }
  }

  private static void assertPredicts(TextState state, float[] logProbabilities) {
    float[] expected = state.probabilities();
    assertEquals(expected.length, logProbabilities.length);
    for (int token = 0; token < expected.length; token++) {
      assertEquals(expected[token], Math.exp(logProbabilities[token]), TOLERANCE);
    }
  }
}
