package org.gatesieve.learn.training;

import java.util.Arrays;
import org.gatesieve.learn.noise.NoiseStream;
import org.gatesieve.learn.noise.RandomNumbers;

/**
 * Which documents of a shard make up the mini-batch of a global step, and which of their words: a
 * new order and other words in every pass, determined by seed, shard and pass alone.
 */
final class BatchPlan {
  /** Number of the noise stream that shuffles; no tensor has it. */
  private static final int SHUFFLE_STREAM = -1;

  /** Number of the noise stream that leaves out words. */
  private static final int DROPOUT_STREAM = -2;

  private final LabelledDocuments documents;
  private final DocumentSettings settings;
  private final long seed;
  private final int shard;
  private int pass = -1;
  private LabelledDocuments read;
  private int[] order;
  private int[] batch = new int[0];

  /** Order by descending length, and by place in the shuffled order within a length. */
  private long[] places = new long[0];

  BatchPlan(LabelledDocuments documents, DocumentSettings settings, long seed, int shard) {
    this.documents = documents;
    this.settings = settings;
    this.seed = seed;
    this.shard = shard;
  }

  /**
   * The documents of a step, longest first, so that padding lies behind the running ones. The array
   * may be used again for another step.
   */
  int[] batch(int step) {
    int count = documents.documents();
    int batches = (count + settings.batch() - 1) / settings.batch();
    begin(step / batches);
    int from = step % batches * settings.batch();
    int size = Math.min(count, from + settings.batch()) - from;
    if (batch.length != size) {
      batch = new int[size];
      places = new long[size];
    }
    for (int i = 0; i < size; i++) {
      places[i] = ((long) -read.length(order[from + i]) << Integer.SIZE) + i;
    }
    Arrays.sort(places);
    for (int i = 0; i < size; i++) {
      batch[i] = order[from + (int) places[i]];
    }
    return batch;
  }

  /** All documents, with the words that the pass of the latest step reads. */
  LabelledDocuments documents() {
    return read;
  }

  private void begin(int wanted) {
    if (pass == wanted) {
      return;
    }
    pass = wanted;
    shuffle();
    read =
        settings.wordDropout() == 0
            ? documents
            : ThinnedDocuments.of(
                documents,
                settings.wordDropout(),
                new NoiseStream(seed, shard, pass, DROPOUT_STREAM));
  }

  /** Fisher and Yates. */
  private void shuffle() {
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
