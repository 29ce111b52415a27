package org.gatesieve.compact.inference;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Consumer;
import org.gatesieve.compact.memory.Allocation;
import org.gatesieve.compact.model.GateActivation;
import org.gatesieve.compact.model.OutputActivation;
import org.gatesieve.compact.model.RandomModel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AllocationTest {
  private static final int LENGTH = 500;

  /** Class loading and the first measurement itself allocate; later calls do not. */
  private static final int WARM_UP_CALLS = 20;

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

  private static void assertIndependentOfLength(
      int[] document, int[] doubled, Consumer<int[]> call) {
    for (int i = 0; i < WARM_UP_CALLS; i++) {
      allocated(doubled, call);
    }
    // What is compiled between two calls may allocate a few bytes less, once; anything made for a
    // token is larger than a byte.
    long difference = allocated(doubled, call) - allocated(document, call);
    assertTrue(Math.abs(difference) < LENGTH, LENGTH + " more tokens, bytes: " + difference);
  }

  private static long allocated(int[] document, Consumer<int[]> call) {
    long before = Allocation.bytes();
    call.accept(document);
    return Allocation.bytes() - before;
  }
}
