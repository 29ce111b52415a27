package org.gatesieve.learn.memory;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.memory.conf.WorkspaceConfiguration;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

class FloatBlockTest {

  @Test
  void squaresAreThoseOfTheBlockAlone() {
    INDArray whole = Nd4j.ones(DataType.FLOAT, 10_000).muli(3f);
    assertEquals(9.0 * 5_000, FloatBlock.of(whole.get(NDArrayIndex.interval(7, 5_007))).squares());
  }

  @Test
  void sharesTheMemoryOfAViewInTheMiddleOfAnArray() {
    INDArray whole = Nd4j.arange(24).castTo(DataType.FLOAT);
    INDArray view = whole.get(NDArrayIndex.interval(6, 18)).reshape('c', 3, 4);
    FloatBlock block = FloatBlock.of(view);

    assertEquals(12, block.length());
    assertArrayEquals(new float[] {6, 7, 8}, read(block, 0, 3));
    assertArrayEquals(new float[] {16, 17}, read(block, 10, 2));
    block.write(4, new float[] {0, -1, -2, 0}, 1, 2);
    assertEquals(-1f, whole.getFloat(10));
    assertEquals(-2f, view.getFloat(1, 1));
    view.putScalar(2, 3, 99f);
    assertArrayEquals(new float[] {99}, read(block, 11, 1));
    block.zero();
    assertArrayEquals(new float[12], read(block, 0, 12));
    assertEquals(5f, whole.getFloat(5));
    assertEquals(18f, whole.getFloat(18));
  }

  @Test
  void sharesTheMemoryOfAViewOfAView() {
    INDArray whole = Nd4j.arange(40).castTo(DataType.FLOAT);
    INDArray outer = whole.get(NDArrayIndex.interval(10, 40));
    INDArray inner = outer.get(NDArrayIndex.interval(5, 20)).reshape('c', 5, 3);
    assertArrayEquals(new float[] {15, 16, 17}, read(FloatBlock.of(inner), 0, 3));
    FloatBlock row = FloatBlock.of(inner.slice(3));
    assertEquals(3, row.length());
    assertArrayEquals(new float[] {24, 25, 26}, read(row, 0, 3));
  }

  @Test
  void matrixProductsStartAtTheView() {
    INDArray whole = Nd4j.arange(10).castTo(DataType.FLOAT);
    FloatBlock row = FloatBlock.of(whole.get(NDArrayIndex.interval(4, 7)));
    FloatBlock product = FloatBlock.allocate(1);
    MatrixProduct.multiplyTransposed(1, 1, 3, row, 0, row, 0f, product, 0);
    assertArrayEquals(new float[] {16 + 25 + 36}, read(product, 0, 1));
  }

  @Test
  void viewsOfABlockAreItsBeginningInAnyShape() {
    FloatBlock block = FloatBlock.allocate(20);
    block.write(0, new float[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}, 0, 12);
    INDArray view = block.view(2, 3, 2);
    assertEquals(9f, view.getFloat(1, 1, 1));
    view.putScalar(new int[] {1, 2, 1}, -11f);
    assertArrayEquals(new float[] {-11f}, read(block, 11, 1));
    assertTrue(FloatBlock.isRowMajor(view));
  }

  @Test
  void refusesWhatIsNotContiguousRowMajorFloat() {
    INDArray matrix = Nd4j.arange(12).castTo(DataType.FLOAT).reshape('c', 3, 4);
    assertThrows(IllegalArgumentException.class, () -> FloatBlock.of(matrix.transpose()));
    INDArray columns = matrix.get(NDArrayIndex.all(), NDArrayIndex.interval(0, 2));
    assertThrows(IllegalArgumentException.class, () -> FloatBlock.of(columns));
    assertThrows(
        IllegalArgumentException.class, () -> FloatBlock.of(matrix.castTo(DataType.DOUBLE)));
    assertThrows(IllegalArgumentException.class, () -> FloatBlock.of(matrix.dup('f')));
  }

  @Test
  void dimensionsOfSizeOneDoNotMatterForTheOrder() {
    assertTrue(FloatBlock.isRowMajor(Nd4j.create(DataType.FLOAT, 1, 5).transpose()));
    assertTrue(FloatBlock.isRowMajor(Nd4j.create(DataType.FLOAT, 4, 1, 3).permute(1, 0, 2)));
    assertFalse(FloatBlock.isRowMajor(Nd4j.create(DataType.FLOAT, 4, 2, 3).permute(1, 0, 2)));
  }

  @Test
  void accessBeyondTheEndIsAnError() {
    FloatBlock block =
        FloatBlock.of(Nd4j.create(DataType.FLOAT, 8).get(NDArrayIndex.interval(2, 5)));
    float[] values = new float[4];
    assertThrows(IndexOutOfBoundsException.class, () -> block.read(0, values, 0, 4));
    assertThrows(IndexOutOfBoundsException.class, () -> block.write(1, values, 0, 3));
  }

  @Test
  void growsOnlyWhenItHasTo() {
    FloatBlock block = FloatBlock.atLeast(null, 5);
    assertEquals(5, block.length());
    assertSame(block, FloatBlock.atLeast(block, 3));
    FloatBlock larger = FloatBlock.atLeast(block, 6);
    assertNotSame(block, larger);
    assertEquals(6, larger.length());
  }

  @Test
  void allocatedMemoryOutlivesTheWorkspaceItWasAskedForIn() {
    WorkspaceConfiguration configuration =
        WorkspaceConfiguration.builder().initialSize(1 << 20).build();
    FloatBlock block;
    try (MemoryWorkspace workspace =
        Nd4j.getWorkspaceManager().getAndActivateWorkspace(configuration, "block")) {
      block = FloatBlock.allocate(100);
      assertEquals(0, workspace.getPrimaryOffset());
    }
    block.write(0, new float[] {3}, 0, 1);
    try (MemoryWorkspace workspace =
        Nd4j.getWorkspaceManager().getAndActivateWorkspace(configuration, "block")) {
      assertEquals("block", workspace.getId());
      Nd4j.ones(DataType.FLOAT, 1000);
    }
    assertArrayEquals(new float[] {3}, read(block, 0, 1));
  }

  private static float[] read(FloatBlock block, int offset, int count) {
    float[] values = new float[count];
    block.read(offset, values, 0, count);
    return values;
  }
}
