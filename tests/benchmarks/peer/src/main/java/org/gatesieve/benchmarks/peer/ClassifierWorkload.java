package org.gatesieve.benchmarks.peer;

/**
 * Sizes of embedding → LSTM → output on the last step, written as {@code B128-T200-D300-H128}.
 *
 * @param objects B, documents of a mini-batch
 * @param steps T, words of every document
 * @param inputs D, length of an embedding row
 * @param hidden H, hidden neurons
 */
public record ClassifierWorkload(int objects, int steps, int inputs, int hidden)
    implements Workload {
  /** The sizes of the published experiment on IMDb. */
  public static final String IMDB = "B128-T200-D300-H128";

  /** The same with an LSTM that outweighs the embedding. */
  public static final String WIDE = "B128-T200-D300-H512";

  /** 20 000 words of IMDb's vocabulary, and padding, start and unknown. */
  public static final int WORDS = 20_003;

  public static final int OUTPUTS = 2;

  /**
   * The sizes that {@code name} gives.
   *
   * @throws IllegalArgumentException if it is not of the form {@code B128-T200-D300-H128}
   */
  public static ClassifierWorkload parse(String name) {
    int[] sizes = ShapeName.sizes(name, IMDB);
    return new ClassifierWorkload(sizes[0], sizes[1], sizes[2], sizes[3]);
  }

  @Override
  public String toString() {
    return "B" + objects + "-T" + steps + "-D" + inputs + "-H" + hidden;
  }
}
