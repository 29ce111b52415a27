package org.gatesieve.benchmarks.peer;

import java.util.Random;

/**
 * The mini-batch of every step of every peer that classifies. Ids are uniform: more different words
 * than text has, which is to the disadvantage of whoever works on the words that occur.
 *
 * @param ids objects × steps
 * @param labels one per object
 */
public record RandomBatch(int[][] ids, int[] labels) {
  private static final long SEED = 1;

  /** The same numbers in every JVM. */
  public static RandomBatch of(ClassifierWorkload workload) {
    Random random = new Random(SEED);
    int[][] ids = new int[workload.objects()][workload.steps()];
    int[] labels = new int[workload.objects()];
    for (int object = 0; object < workload.objects(); object++) {
      labels[object] = random.nextInt(ClassifierWorkload.OUTPUTS);
      for (int step = 0; step < workload.steps(); step++) {
        ids[object][step] = random.nextInt(ClassifierWorkload.WORDS);
      }
    }
    return new RandomBatch(ids, labels);
  }
}
