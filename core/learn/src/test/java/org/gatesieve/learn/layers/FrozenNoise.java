package org.gatesieve.learn.layers;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.gatesieve.learn.noise.NoiseStream;
import org.gatesieve.learn.noise.RandomNumbers;

/** The noise that a network draws in one step, tensor by tensor, for the reference to use. */
record FrozenNoise(long seed, int shard, int step) {

  double[] of(int layer, int tensor, int count) {
    float[] noise = new float[count];
    new RandomNumbers().normal(stream(layer, tensor), 0, noise, 0, count);
    double[] doubles = new double[count];
    Arrays.setAll(doubles, i -> noise[i]);
    return doubles;
  }

  double[][] perObject(int layer, int tensor, int objects, int length) {
    double[] flat = of(layer, tensor, objects * length);
    double[][] rows = new double[objects][];
    Arrays.setAll(rows, o -> Arrays.copyOfRange(flat, o * length, (o + 1) * length));
    return rows;
  }

  /** z^voc's: a number for each object and word. */
  double[][] perCell(int layer, int tensor, int objects, int words) {
    NoiseStream stream = stream(layer, tensor);
    int[] columns = IntStream.range(0, words).toArray();
    double[][] rows = new double[objects][words];
    for (int object = 0; object < objects; object++) {
      int[] row = new int[words];
      Arrays.fill(row, object);
      float[] noise = new float[words];
      new RandomNumbers().normal(stream, row, columns, noise, words);
      double[] target = rows[object];
      Arrays.setAll(target, word -> noise[word]);
    }
    return rows;
  }

  private NoiseStream stream(int layer, int tensor) {
    return new NoiseStream(seed, shard, step, layer * LayerTensors.NUMBERS_PER_LAYER + tensor);
  }
}
