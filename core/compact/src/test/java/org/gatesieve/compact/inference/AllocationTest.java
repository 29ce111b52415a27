package org.gatesieve.compact.inference;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Consumer;
import org.gatesieve.compact.memory.Allocation;
import org.gatesieve.compact.model.GateActivation;
import org.gatesieve.compact.model.OutputActivation;
import org.gatesieve.compact.model.RandomModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AllocationTest {
  private static final int LENGTH = 500;

  /** Class loading and the first measurement itself allocate; later calls do not. */
  private static final int WARM_UP_CALLS = 20;

  private static final int MOST_MEASUREMENTS = 50;

  @ParameterizedTest
  @EnumSource
  void aClassifierAllocatesNothingPerToken(GateActivation activation) {
    RandomModel random =
        RandomModel.of(40, 6, 12).withActivations(activation, OutputActivation.SOFTMAX);
    CompactClassifier classifier = new CompactClassifier(random.build());
    assertIndependentOfLength(
        random.document(LENGTH), random.document(2 * LENGTH), classifier::probabilities);
  }

  @ParameterizedTest
  @EnumSource
  void aLanguageModelAllocatesNothingPerToken(GateActivation activation) {
    RandomModel random =
        RandomModel.of(40, 0, 12).withActivations(activation, OutputActivation.SOFTMAX);
    CompactLanguageModel model = new CompactLanguageModel(random.buildLanguageModel());
    assertIndependentOfLength(random.text(LENGTH), random.text(2 * LENGTH), model::score);
  }

  /** Vectors that C2 cannot keep in registers are allocated, one for every few tokens predicted. */
  @Test
  void neitherDoVectors() {
    RandomModel random = RandomModel.of(1000, 0, 80);
    CompactLanguageModel model = new CompactLanguageModel(random.buildLanguageModel());
    assertTrue(model.arithmetic().contains("output by vectors"), model.arithmetic());
    int[] text = random.text(LENGTH);
    int[] doubled = random.text(2 * LENGTH);
    assertIndependentOfLength(text, doubled, model::score);
    TextState state = model.start();
    assertIndependentOfLength(text, doubled, ids -> state.read(ids, (place, probabilities) -> {}));
    assertIndependentOfLength(
        text,
        doubled,
        ids -> {
          for (int id : ids) {
            state.step(id);
            state.probabilities();
          }
        });
  }

  private static void assertIndependentOfLength(
      int[] document, int[] doubled, Consumer<int[]> call) {
    for (int i = 0; i < WARM_UP_CALLS; i++) {
      allocated(doubled, call);
    }
    // What is compiled between two calls may allocate a few bytes less, once; anything made for a
    // token is larger than a byte. A busy machine compiles late.
    long difference = Long.MAX_VALUE;
    for (int i = 0; i < MOST_MEASUREMENTS && difference >= LENGTH; i++) {
      difference = Math.abs(allocated(doubled, call) - allocated(document, call));
    }
    assertTrue(difference < LENGTH, LENGTH + " more tokens, bytes: " + difference);
  }

  private static long allocated(int[] document, Consumer<int[]> call) {
    long before = Allocation.bytes();
    call.accept(document);
    return Allocation.bytes() - before;
  }
}
