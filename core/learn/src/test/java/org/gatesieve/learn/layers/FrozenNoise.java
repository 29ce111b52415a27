package org.gatesieve.learn.layers;

import java.util.Arrays;
import org.gatesieve.learn.noise.NoiseStream;
import org.gatesieve.learn.noise.RandomNumbers;

/** The noise that a network draws in one step, tensor by tensor, for the reference to use. */
record FrozenNoise(long seed, int shard, int step) {

  double[] of(int layer, int tensor, int count) {
    float[] noise = new float[count];
    NoiseStream stream =
        new NoiseStream(seed, shard, step, layer * LayerTensors.NUMBERS_PER_LAYER + tensor);
    new RandomNumbers().normal(stream, 0, noise, 0, count);
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
}
