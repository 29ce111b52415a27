package org.gatesieve.learn.noise;

/**
 * Names the random numbers of one tensor in one training step. Every number is a pure function of
 * the stream and its index, so that a layer rebuilt in another JVM, or a task that runs a second
 * time, draws the same noise.
 *
 * @param seed seed of the run
 * @param shard shard that is trained on
 * @param step global step of the run, which determines the averaging round; {@link #INITIALISATION}
 *     before the first
 * @param tensor number of the tensor in the network
 */
public record NoiseStream(long seed, int shard, int step, int tensor) {
  /** The step of a stream that gives initial values. */
  public static final int INITIALISATION = -1;

  /** Key of the block cipher: seed and shard, mixed so that neighbours share no bits. */
  long key() {
    return mix(mix(seed) + shard);
  }

  /** Finaliser of SplitMix64 (Steele, Lea, Flood 2014). */
  private static long mix(long value) {
    long mixed = value + 0x9E3779B97F4A7C15L;
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
