package org.gatesieve.learn.training;

import java.util.Arrays;
import java.util.Comparator;
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

  BatchPlan(LabelledDocuments documents, int batchSize, long seed, int shard) {
    this.documents = documents;
    this.batchSize = batchSize;
    this.seed = seed;
    this.shard = shard;
  }

  /** The documents of a step, longest first, so that padding lies behind the running ones. */
  int[] batch(int step) {
    int count = documents.documents();
    int batches = (count + batchSize - 1) / batchSize;
    shuffle(step / batches);
    int from = step % batches * batchSize;
    int[] batch = Arrays.copyOfRange(order, from, Math.min(count, from + batchSize));
    return Arrays.stream(batch)
        .boxed()
        .sorted(Comparator.comparingInt((Integer i) -> -documents.length(i)))
        .mapToInt(Integer::intValue)
        .toArray();
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
