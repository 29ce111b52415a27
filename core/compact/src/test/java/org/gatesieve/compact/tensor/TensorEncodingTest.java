package org.gatesieve.compact.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TensorEncodingTest {

  @Test
  void bitmapIsChosenOnlyWhereItSavesBytes() {
    float[] values = new float[32];
    Arrays.fill(values, 1);
    values[0] = 0;
    assertEquals(TensorEncoding.DENSE, TensorEncoding.smallest(values));
    assertEquals(32, TensorEncoding.storedFloats(values));
    values[1] = 0;
    assertEquals(TensorEncoding.BITMAP, TensorEncoding.smallest(values));
    assertEquals(30, TensorEncoding.storedFloats(values));
  }

  @Test
  void negativeZeroIsStored() {
    float[] values = new float[64];
    values[5] = -0f;
    assertEquals(1, TensorEncoding.storedFloats(values));
  }

  @Test
  void nothingIsStoredOfAnEmptyTensor() {
    assertEquals(TensorEncoding.DENSE, TensorEncoding.smallest(new float[0]));
    assertEquals(0, TensorEncoding.storedFloats(new float[0]));
  }
}
