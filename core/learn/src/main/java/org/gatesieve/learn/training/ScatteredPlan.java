package org.gatesieve.learn.training;

import java.util.Arrays;
import org.gatesieve.learn.noise.NoiseStream;
import org.gatesieve.learn.noise.RandomNumbers;

/**
 * Windows side by side from a random place on, in a random order, both new in every pass. Each
 * begins with the state zero.
 */
final class ScatteredPlan implements WindowPlan {
  /** Number of the noise stream that shuffles; no tensor has it. */
  private static final int SHUFFLE_STREAM = -2;

  private final WindowSettings settings;
  private final long seed;
  private final int shard;
  private final int length;
  private final int count;
  private final int offsets;
  private int pass = -1;
  private int[] order = new int[0];
  private int[] places = new int[0];

  ScatteredPlan(WindowSettings settings, TokenStream stream, long seed, int shard) {
    this.settings = settings;
    this.seed = seed;
    this.shard = shard;
    int targets = stream.length() - 1;
    length = Math.min(settings.length(), targets);
    // As many windows as fit at every offset, so that all passes have the same number of steps.
    count = Math.max(1, (targets - length + 1) / length);
    offsets = targets - count * length + 1;
  }

  @Override
  public int steps() {
    return (count + settings.windows() - 1) / settings.windows();
  }

  @Override
  public void at(int step) {
    shuffle(step / steps());
    int from = step % steps() * settings.windows();
    places = Arrays.copyOfRange(order, from, Math.min(count, from + settings.windows()));
  }

  /** Fisher and Yates. */
  private void shuffle(int wanted) {
    if (pass == wanted) {
      return;
    }
    pass = wanted;
    float[] uniform = new float[count + 1];
    new RandomNumbers()
        .uniform(new NoiseStream(seed, shard, pass, SHUFFLE_STREAM), 0, uniform, 0, count + 1);
    int offset = (int) (uniform[count] * Math.min(length, offsets));
    order = new int[count];
    for (int i = 0; i < count; i++) {
      int other = (int) (uniform[i] * (i + 1));
      order[i] = order[other];
      order[other] = offset + i * length;
    }
  }

  @Override
  public int[] places() {
    return places;
  }

  @Override
  public int windows() {
    return places.length;
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public boolean fromZero() {
    return true;
  }
}
