package org.gatesieve.job.contest;

import java.util.Random;
import java.util.stream.IntStream;
import org.gatesieve.compact.model.CompactModel;
import org.gatesieve.compact.model.LanguageModel;

/**
 * Batches of random texts whose words are all alive: a dead word would cost our runtime less.
 *
 * @param ids batches × texts × tokens
 */
record Texts(int[][][] ids) {
  /** So many that neither a branch predictor nor a cache learns them by heart. */
  private static final int BATCHES = 16;

  static Texts of(CompactModel model, int batch, int tokens) {
    int[] live = liveIds(model);
    Random random = new Random(batch);
    int[][][] ids = new int[BATCHES][batch][];
    for (int[][] texts : ids) {
      for (int text = 0; text < batch; text++) {
        texts[text] = random.ints(tokens, 0, live.length).map(index -> live[index]).toArray();
      }
    }
    return new Texts(ids);
  }

  private static int[] liveIds(CompactModel model) {
    if (model instanceof LanguageModel language) {
      int[] rows = language.inputRows();
      return IntStream.range(0, rows.length).filter(token -> rows[token] > 0).toArray();
    }
    return IntStream.rangeClosed(1, model.network().embedding().rows()).toArray();
  }
}
