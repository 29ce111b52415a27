package org.gatesieve.learn.training;

import java.util.Arrays;
import org.gatesieve.learn.noise.NoiseStream;
import org.gatesieve.learn.noise.RandomNumbers;

/**
 * Which documents of a shard make up the mini-batch of a global step: a new order in every pass,
 * determined by seed, shard and pass alone.
 */
final class BatchPlan {
  /** Number of the noise stream that shuffles; no tensor has it. */
  private static final int SHUFFLE_STREAM = -1;

  private final LabelledDocuments documents;
  private final int batchSize;
  private final long seed;
  private final int shard;
  private int pass = -1;
  private int[] order;
  private int[] batch = new int[0];

  /** Order by descending length, and by place in the shuffled order within a length. */
  private long[] places = new long[0];

  BatchPlan(LabelledDocuments documents, int batchSize, long seed, int shard) {
    this.documents = documents;
    this.batchSize = batchSize;
    this.seed = seed;
    this.shard = shard;
  }

  /**
   * The documents of a step, longest first, so that padding lies behind the running ones. The array
   * may be used again for another step.
   */
  int[] batch(int step) {
    int count = documents.documents();
    int batches = (count + batchSize - 1) / batchSize;
    shuffle(step / batches);
    int from = step % batches * batchSize;
    int size = Math.min(count, from + batchSize) - from;
    if (batch.length != size) {
      batch = new int[size];
      places = new long[size];
    }
    for (int i = 0; i < size; i++) {
      places[i] = ((long) -documents.length(order[from + i]) << Integer.SIZE) + i;
    }
    Arrays.sort(places);
    for (int i = 0; i < size; i++) {
      batch[i] = order[from + (int) places[i]];
    }
    return batch;
  }

  /** Fisher and Yates. */
  private void shuffle(int wanted) {
    if (pass == wanted) {
      return;
    }
    pass = wanted;
    int count = documents.documents();
    float[] uniform = new float[count];
    new RandomNumbers()
        .uniform(new NoiseStream(seed, shard, pass, SHUFFLE_STREAM), 0, uniform, 0, count);
    order = new int[count];
    for (int i = 0; i < count; i++) {
      int other = (int) (uniform[i] * (i + 1));
      order[i] = order[other];
      order[other] = i;
    }
  }
}
