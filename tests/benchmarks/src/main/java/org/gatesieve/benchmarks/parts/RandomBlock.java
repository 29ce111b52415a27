package org.gatesieve.benchmarks.parts;

import java.util.Random;
import org.gatesieve.learn.memory.FloatBlock;

/** Memory of small random numbers: unwritten memory may hold denormal ones, which are slow. */
public final class RandomBlock {
  private static final float LIMIT = 0.1f;

  private RandomBlock() {}

  public static FloatBlock allocate(int length) {
    FloatBlock block = FloatBlock.allocate(length);
    block.write(0, array(length), 0, length);
    return block;
  }

  public static float[] array(int length) {
    Random random = new Random(length);
    float[] values = new float[length];
    for (int i = 0; i < length; i++) {
      values[i] = (2 * random.nextFloat() - 1) * LIMIT;
    }
    return values;
  }
}
