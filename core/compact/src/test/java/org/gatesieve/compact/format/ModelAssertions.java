package org.gatesieve.compact.format;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.ArrayList;
import java.util.List;
import org.gatesieve.compact.model.ClassificationModel;
import org.gatesieve.compact.model.CompactGate;
import org.gatesieve.compact.model.CompactModel;
import org.gatesieve.compact.model.CompactNetwork;
import org.gatesieve.compact.model.LanguageModel;

final class ModelAssertions {
  private ModelAssertions() {}

  static void assertSameModel(CompactModel expected, CompactModel actual) {
    if (expected instanceof LanguageModel language) {
      assertSameTokens(language, assertInstanceOf(LanguageModel.class, actual));
    } else {
      assertSameLabels(
          (ClassificationModel) expected, assertInstanceOf(ClassificationModel.class, actual));
    }
    assertEquals(expected.provenance(), actual.provenance());
    CompactNetwork left = expected.network();
    CompactNetwork right = actual.network();
    assertEquals(left.embedding().getClass(), right.embedding().getClass());
    assertEquals(left.embedding().rows(), right.embedding().rows());
    assertEquals(left.lstm().inputs(), right.lstm().inputs());
    assertEquals(left.lstm().hidden(), right.lstm().hidden());
    assertEquals(left.lstm().activation(), right.lstm().activation());
    assertEquals(left.output().units(), right.output().units());
    assertEquals(left.output().activation(), right.output().activation());
    for (int gate = 0; gate < left.lstm().gates().size(); gate++) {
      CompactGate leftGate = left.lstm().gates().get(gate);
      CompactGate rightGate = right.lstm().gates().get(gate);
      assertEquals(leftGate.kind(), rightGate.kind());
      assertArrayEquals(leftGate.liveNeurons(), rightGate.liveNeurons());
    }
    assertArrayEquals(bits(left).toArray(), bits(right).toArray());
  }

  private static void assertSameLabels(ClassificationModel expected, ClassificationModel actual) {
    assertEquals(expected.encoder(), actual.encoder());
    assertEquals(expected.labels(), actual.labels());
  }

  private static void assertSameTokens(LanguageModel expected, LanguageModel actual) {
    assertEquals(expected.encoder(), actual.encoder());
    assertArrayEquals(expected.inputRows(), actual.inputRows());
  }

  private static List<int[]> bits(CompactNetwork network) {
    List<float[]> tensors = new ArrayList<>();
    tensors.add(network.embedding().weights());
    for (CompactGate gate : network.lstm().gates()) {
      tensors.addAll(
          List.of(gate.inputWeights(), gate.recurrentWeights(), gate.bias(), gate.constants()));
    }
    tensors.add(network.output().weights());
    tensors.add(network.output().bias());
    return tensors.stream().map(ModelAssertions::bits).toList();
  }

  private static int[] bits(float[] values) {
    int[] bits = new int[values.length];
    for (int i = 0; i < bits.length; i++) {
      bits[i] = Float.floatToRawIntBits(values[i]);
    }
    return bits;
  }
}
