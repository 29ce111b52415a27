package org.gatesieve.learn.training;

import java.util.Random;

/**
 * Text from a seed in which a token often decides the next one.
 *
 * @param ids ids
 */
public record RandomText(int[] ids) implements TokenStream {

  public static RandomText create(int length, int vocabulary, long seed) {
    Random random = new Random(seed);
    int[] ids = new int[length];
    for (int i = 1; i < length; i++) {
      boolean follows = random.nextDouble() < 0.7;
      ids[i] = follows ? (3 * ids[i - 1] + 1) % vocabulary : random.nextInt(vocabulary);
    }
    return new RandomText(ids);
  }

  @Override
  public int length() {
    return ids.length;
  }

  @Override
  public int token(int place) {
    return ids[place];
  }
}
