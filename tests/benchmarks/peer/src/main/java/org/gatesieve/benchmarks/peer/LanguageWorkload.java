package org.gatesieve.benchmarks.peer;

/**
 * Sizes of a word language model, LSTM → output on every step, written as {@code
 * LM-B32-T35-H256-V10000}.
 *
 * @param objects B, windows of a mini-batch
 * @param steps T, words of every window, each of which has a target
 * @param hidden H, hidden neurons
 * @param words V, words of the vocabulary, inputs and outputs alike
 */
public record LanguageWorkload(int objects, int steps, int hidden, int words) implements Workload {
  /** The sizes of the published experiment on words of the Penn Treebank. */
  public static final String PTB = "LM-B32-T35-H256-V10000";

  /**
   * Length of an embedding row in libraries whose LSTM wants one: as many as PTB's hidden neurons.
   * This project's words go straight into the LSTM.
   */
  public static final int EMBEDDING = 256;

  static final String PREFIX = "LM-";

  /**
   * The sizes that {@code name} gives.
   *
   * @throws IllegalArgumentException if it is not of the form {@code LM-B32-T35-H256-V10000}
   */
  public static LanguageWorkload parse(String name) {
    int[] sizes = ShapeName.sizes(name, PTB);
    return new LanguageWorkload(sizes[0], sizes[1], sizes[2], sizes[3]);
  }

  @Override
  public String toString() {
    return PREFIX + "B" + objects + "-T" + steps + "-H" + hidden + "-V" + words;
  }
}
