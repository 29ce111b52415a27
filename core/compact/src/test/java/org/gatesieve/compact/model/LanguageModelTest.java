package org.gatesieve.compact.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class LanguageModelTest {
  private static final LanguageModel MODEL =
      RandomModel.of(3, 0, 4).withDeadWords(2).buildLanguageModel();

  @Test
  void everyRowBelongsToOneTokenInOrder() {
    refuses("4 input rows, the vocabulary has 5 tokens", () -> with(1, 2, 3, 0));
    refuses("token 2 has input row 3, must be 0 or 2", () -> with(1, 0, 3, 2, 0));
    refuses("token 1 has input row 1, must be 0 or 2", () -> with(1, 1, 2, 3, 0));
    refuses("token 0 has input row -1, must be 0 or 1", () -> with(-1, 1, 2, 3, 0));
    refuses("2 tokens have an input row, the network has 3 rows", () -> with(1, 0, 2, 0, 0));
    refuses("4 tokens have an input row, the network has 3 rows", () -> with(1, 2, 3, 4, 0));
  }

  @Test
  void everyTokenHasOneUnitOfASoftmax() {
    CompactOutput output = MODEL.network().output();
    refuses(
        "SIGMOID output of 1 units, 5 tokens need a softmax",
        () ->
            withOutput(
                new CompactOutput(4, 1, OutputActivation.SIGMOID, new float[4], new float[1])));
    refuses(
        "SOFTMAX output of 4 units, 5 tokens need a softmax",
        () ->
            withOutput(new CompactOutput(4, 4, output.activation(), new float[16], new float[4])));
  }

  @Test
  void eachKindOfModelHasItsKindOfInput() {
    ClassificationModel classifier = RandomModel.of(3, 3, 4).build();
    CompactNetwork network = MODEL.network();
    refuses(
        "a language model reads one-hot words",
        () ->
            new LanguageModel(
                MODEL.encoder(),
                MODEL.inputRows(),
                new CompactNetwork(
                    classifier.network().embedding(), network.lstm(), network.output()),
                Map.of()));
    refuses(
        "a classifier reads an embedding",
        () ->
            new ClassificationModel(
                classifier.encoder(),
                new CompactNetwork(
                    new OneHotWords(3), network.lstm(), classifier.network().output()),
                classifier.labels(),
                Map.of()));
    refuses("one-hot rows is -1", () -> new OneHotWords(-1));
  }

  @Test
  void aLookedUpRowIsStoredAndCostsNoMultiplyAdds() {
    LanguageModel dense =
        RandomModel.of(3, 0, 4).withDeadWords(2).withLiveShare(1, 0, 1, 0).buildLanguageModel();
    long liveGate = 3 * 4 + 4 * 4 + 4;
    long constantGate = 4;
    long output = 4 * 5 + 5;
    assertEquals(2 * liveGate + 2 * constantGate + output, dense.network().storedParameters());
    assertEquals(8 * 4 + 4 * 5, dense.network().multiplyAddsPerToken());
  }

  @Test
  void aSparseOutputCostsItsNonZeroWeights() {
    float[] weights = new float[20];
    weights[3] = 1;
    weights[19] = -1;
    CompactNetwork network =
        new CompactNetwork(
            MODEL.network().embedding(),
            RandomModel.of(3, 0, 4).withLiveShare(0, 0, 1, 0).buildLanguageModel().network().lstm(),
            new CompactOutput(4, 5, OutputActivation.SOFTMAX, weights, new float[5]));
    assertEquals(4 * 4 + 2, network.multiplyAddsPerToken());
  }

  @Test
  void provenanceIsOrdered() {
    LanguageModel model =
        new LanguageModel(
            MODEL.encoder(), MODEL.inputRows(), MODEL.network(), Map.of("b", "1", "a", "2"));
    assertEquals(List.of("a", "b"), List.copyOf(model.provenance().keySet()));
  }

  private static void refuses(String message, Executable construction) {
    IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, construction);
    assertTrue(refusal.getMessage().contains(message), refusal.getMessage());
  }

  private static LanguageModel with(int... inputRows) {
    return new LanguageModel(MODEL.encoder(), inputRows, MODEL.network(), Map.of());
  }

  private static LanguageModel withOutput(CompactOutput output) {
    CompactNetwork network = MODEL.network();
    return new LanguageModel(
        MODEL.encoder(),
        MODEL.inputRows(),
        new CompactNetwork(network.embedding(), network.lstm(), output),
        Map.of());
  }
}
