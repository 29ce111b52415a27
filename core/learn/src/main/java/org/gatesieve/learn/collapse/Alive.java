package org.gatesieve.learn.collapse;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.gatesieve.compact.text.Vocabulary;
import org.gatesieve.learn.network.NetworkPosterior;
import org.gatesieve.learn.network.NetworkShape;

/**
 * What is left of a network, group by group (METHOD §4, steps 1 to 4).
 *
 * @param words V; word ids whose embedding is not zero; none where the inputs are the words
 * @param inputs X; input neurons that carry something from a word to a gate
 * @param neurons H; hidden neurons that are read by something
 * @param gates 4H, in blocks i, f, g, o of H; gates that depend on the input. Every other gate of a
 *     neuron that is alive is a constant
 */
public record Alive(boolean[] words, boolean[] inputs, boolean[] neurons, boolean[] gates) {

  /**
   * What is left of a masked network when METHOD §4's steps 1 to 5 are repeated to their fixed
   * point.
   *
   * @param masked the means, zero where pruned
   */
  public static Alive of(NetworkPosterior masked) {
    return FixedPoint.of(masked);
  }

  /** Everything, the padding id included, as a network stores it. */
  static Alive everything(NetworkShape shape) {
    return new Alive(
        all(shape.words()), all(shape.inputs()), all(shape.hidden()), all(4 * shape.hidden()));
  }

  /**
   * Everything but the padding id, where there is one: its steps copy h and c, so that its row is
   * never read.
   */
  static Alive everythingRead(NetworkShape shape) {
    Alive everything = everything(shape);
    if (!shape.oneHot()) {
      everything.words[Vocabulary.ZERO_ID] = false;
    }
    return everything;
  }

  boolean same(Alive other) {
    return Arrays.equals(words, other.words)
        && Arrays.equals(inputs, other.inputs)
        && Arrays.equals(neurons, other.neurons)
        && Arrays.equals(gates, other.gates);
  }

  /** Ascending indices of what is true. */
  public static int[] indices(boolean[] flags) {
    return IntStream.range(0, flags.length).filter(i -> flags[i]).toArray();
  }

  private static boolean[] all(int length) {
    boolean[] flags = new boolean[length];
    Arrays.fill(flags, true);
    return flags;
  }
}
