package org.gatesieve.benchmarks.peer;

import java.util.Random;

/**
 * The running text of every peer, in as many tracks as a mini-batch has windows. Steps read the
 * tracks side by side, window after window, with the state of the window before; a pass begins with
 * the state zero. Ids are uniform, like those of {@link RandomBatch}, and too many to be learnt by
 * heart: a network that is certain of its targets would have gradients of denormal numbers.
 *
 * @param ids one track after the other, and the target of the very last word
 */
public record RandomText(LanguageWorkload workload, int[] ids) {
  /** Windows of a pass. */
  public static final int WINDOWS = 100;

  private static final long SEED = 1;

  /** The same numbers in every JVM. */
  public static RandomText of(LanguageWorkload workload) {
    Random random = new Random(SEED);
    int[] ids = new int[Math.multiplyExact(workload.tokens(), WINDOWS) + 1];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = random.nextInt(workload.words());
    }
    return new RandomText(workload, ids);
  }

  /**
   * A word of a track.
   *
   * @param place from 0; the target of the last word of a track has a place, too
   */
  public int word(int track, int place) {
    return ids[track * WINDOWS * workload.steps() + place];
  }
}
