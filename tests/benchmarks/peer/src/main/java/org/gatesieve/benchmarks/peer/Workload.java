package org.gatesieve.benchmarks.peer;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sizes of embedding → LSTM → output on the last step, written as {@code B128-T200-D300-H128}.
 *
 * @param objects B, documents of a mini-batch
 * @param steps T, words of every document
 * @param inputs D, length of an embedding row
 * @param hidden H, hidden neurons
 */
public record Workload(int objects, int steps, int inputs, int hidden) {
  /** The sizes of the published experiment on IMDb. */
  public static final String IMDB = "B128-T200-D300-H128";

  /** The same with an LSTM that outweighs the embedding. */
  public static final String WIDE = "B128-T200-D300-H512";

  /** 20 000 words of IMDb's vocabulary, and padding, start and unknown. */
  public static final int WORDS = 20_003;

  public static final int OUTPUTS = 2;

  private static final Pattern NOTATION =
      Pattern.compile("B([1-9]\\d*)-T([1-9]\\d*)-D([1-9]\\d*)-H([1-9]\\d*)");

  /**
   * The sizes that {@code notation} gives.
   *
   * @throws IllegalArgumentException if it is not of the form {@code B128-T200-D300-H128}
   */
  public static Workload parse(String notation) {
    Matcher sizes = NOTATION.matcher(notation);
    if (!sizes.matches()) {
      throw new IllegalArgumentException(notation + " is not of the form B128-T200-D300-H128");
    }
    return new Workload(size(sizes, 1), size(sizes, 2), size(sizes, 3), size(sizes, 4));
  }

  private static int size(Matcher sizes, int group) {
    return Integer.parseInt(sizes.group(group));
  }

  /** Words of a mini-batch. */
  public int tokens() {
    return objects * steps;
  }

  @Override
  public String toString() {
    return "B" + objects + "-T" + steps + "-D" + inputs + "-H" + hidden;
  }
}
