package org.gatesieve.learn.training;

import java.util.Random;

/**
 * Documents whose label decides from which half of the vocabulary most of their words come.
 *
 * @param ids document by document, of different lengths
 * @param labels one per document
 */
public record RandomDocuments(int[][] ids, int[] labels) implements LabelledDocuments {

  /** Random documents of 1 to {@code longest} ids. */
  public static RandomDocuments create(int count, int words, int longest, int outputs, long seed) {
    Random random = new Random(seed);
    int[][] ids = new int[count][];
    int[] labels = new int[count];
    int classes = Math.max(2, outputs);
    for (int document = 0; document < count; document++) {
      labels[document] = random.nextInt(classes);
      ids[document] = new int[1 + random.nextInt(longest)];
      for (int step = 0; step < ids[document].length; step++) {
        int share = words / classes;
        boolean typical = random.nextInt(10) > 0;
        ids[document][step] =
            typical ? labels[document] * share + random.nextInt(share) : random.nextInt(words);
      }
    }
    return new RandomDocuments(ids, labels);
  }

  @Override
  public int documents() {
    return ids.length;
  }

  @Override
  public int label(int document) {
    return labels[document];
  }

  @Override
  public int length(int document) {
    return ids[document].length;
  }

  @Override
  public void copy(int document, int[] target) {
    System.arraycopy(ids[document], 0, target, 0, length(document));
  }
}
