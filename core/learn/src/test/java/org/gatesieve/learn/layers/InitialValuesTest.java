package org.gatesieve.learn.layers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.gatesieve.learn.noise.NoiseStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InitialValuesTest {
  private static final NoiseStream STREAM = new NoiseStream(5, 9, NoiseStream.INITIALISATION, 1);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 32, 65})
  void everyGateOfTheRecurrentWeightsIsOrthogonalTimesTheGain(int hidden) {
    double gain = 1.1;
    float[] values = InitialValues.orthogonalGates(STREAM, hidden, hidden, gain);
    assertEquals(4 * hidden * hidden, values.length);
    for (int gate = 0; gate < 4; gate++) {
      for (int row = 0; row < hidden; row++) {
        for (int other = 0; other <= row; other++) {
          double dot = 0;
          for (int column = 0; column < hidden; column++) {
            dot +=
                (double) at(values, hidden, gate, row, column)
                    * at(values, hidden, gate, other, column);
          }
          assertEquals(row == other ? gain * gain : 0, dot, 1e-6);
        }
      }
    }
  }

  private static float at(float[] values, int hidden, int gate, int row, int column) {
    return values[row * 4 * hidden + gate * hidden + column];
  }

  @Test
  void gatesHaveDifferentRecurrentWeights() {
    float[] values = InitialValues.orthogonalGates(STREAM, 8, 8, 1);
    for (int gate = 1; gate < 4; gate++) {
      assertNotEquals(at(values, 8, 0, 0, 0), at(values, 8, gate, 0, 0));
    }
  }

  @Test
  void inputWeightsFillGlorotsIntervalCountingOneGate() {
    int inputs = 40;
    int hidden = 20;
    double limit = Math.sqrt(6.0 / (inputs + hidden));
    float[] values = InitialValues.glorot(STREAM, inputs, 4 * hidden, hidden);
    assertEquals(inputs * 4 * hidden, values.length);
    double squares = 0;
    double largest = 0;
    for (float value : values) {
      squares += (double) value * value;
      largest = Math.max(largest, Math.abs(value));
    }
    assertTrue(largest < limit && largest > 0.99 * limit, "largest " + largest);
    assertEquals(limit * limit / 3, squares / values.length, 0.05 * limit * limit / 3);
  }

  @Test
  void onlyTheForgetGateStartsWithABias() {
    assertArrayEquals(new float[] {0, 0, 1.5f, 1.5f, 0, 0, 0, 0}, InitialValues.forgetBias(2, 1.5));
  }
}
