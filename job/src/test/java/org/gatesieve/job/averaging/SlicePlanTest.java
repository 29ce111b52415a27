package org.gatesieve.job.averaging;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.gatesieve.learn.assembly.SparseNetwork;
import org.gatesieve.learn.layers.Parameters;
import org.gatesieve.learn.training.ParameterBlock;
import org.gatesieve.learn.training.ParameterLayout;
import org.gatesieve.learn.training.TrainingState;
import org.junit.jupiter.api.Test;

class SlicePlanTest {
  /** Tensors longer than a slice, a plain one between them, and an updater of two slices. */
  private static final ParameterLayout LARGE =
      new ParameterLayout(
          List.of(
              new ParameterBlock(0, 600_000, 600_003),
              new ParameterBlock(600_000, 3, ParameterBlock.NONE),
              new ParameterBlock(1_200_003, 1, 1_200_004)),
          300_001);

  @Test
  void everyNumberIsWrittenExactlyOnce() {
    TrainingState source = new TrainingState(countingUp(1_200_005, 1), countingUp(300_001, 2), 9);
    TrainingState target = new TrainingState(new float[1_200_005], new float[300_001], 9);
    int travelled = 0;
    for (Slice slice : SlicePlan.of(LARGE).slices()) {
      slice.write(slice.read(source), target);
      travelled += slice.size();
    }
    assertArrayEquals(source.parameters(), target.parameters());
    assertArrayEquals(source.updater(), target.updater());
    assertEquals(1_200_005 + 300_001, travelled);
  }

  @Test
  void longTensorsAreCutSoThatTasksShareThem() {
    List<Slice> slices = SlicePlan.of(LARGE).slices();
    assertTrue(slices.stream().allMatch(slice -> slice.length() <= 1 << 18), slices::toString);
    assertEquals(3 + 1 + 1 + 2, slices.size());
  }

  @Test
  void meansTravelWithTheLogSigmasOfTheSameWeights() {
    MultiLayerNetwork network = SparseNetwork.initialised(SmallTask.configuration());
    Map<String, Integer> numbers = new HashMap<>();
    network
        .paramTable()
        .forEach(
            (key, values) -> {
              int number =
                  numbers.computeIfAbsent(key.replace("LogSigma", ""), k -> 1 + numbers.size());
              values.assign(Parameters.isLogSigma(key) ? -number : number);
            });
    TrainingState state = TrainingState.of(network);
    int posteriors = 0;
    int covered = 0;
    for (Slice slice : SlicePlan.of(ParameterLayout.of(network)).slices()) {
      if (slice.source() == Slice.Source.PARAMETERS) {
        float[] values = slice.read(state);
        covered += values.length;
        assertTrue(values[0] >= 1, slice::toString);
        assertTrue(all(values, 0, slice.length(), values[0]), slice::toString);
        assertTrue(all(values, slice.length(), values.length, -values[0]), slice::toString);
        posteriors += slice.isPosterior() ? 1 : 0;
      }
    }
    assertEquals(8, posteriors, "E, z^voc, W^x, W^h, z^x, z^gates, z^h, W^d");
    assertEquals(network.numParams(), covered);
  }

  private static boolean all(float[] values, int from, int to, float expected) {
    float[] wanted = new float[to - from];
    Arrays.fill(wanted, expected);
    return Arrays.equals(wanted, Arrays.copyOfRange(values, from, to));
  }

  private static float[] countingUp(int length, int first) {
    float[] values = new float[length];
    for (int i = 0; i < length; i++) {
      values[i] = first + i;
    }
    return values;
  }
}
