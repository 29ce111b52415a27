package org.gatesieve.job.cli;

import org.gatesieve.compact.inference.Sampling;
import org.gatesieve.job.failure.JobException;
import picocli.CommandLine.Option;

/** Options of {@code predict} with a language model. */
final class CompletionOptions {
  /** As users type them. */
  static final String NAMES = "--tokens, --temperature, --top-k and --seed";

  private static final long FIRST_SEED = 1;

  @Option(names = "--tokens", paramLabel = "N", description = "Tokens to add; default: 50.")
  private int tokens = 50;

  @Option(
      names = "--temperature",
      paramLabel = "T",
      description =
          "0: always the most probable token, the default; 1: by the model's probabilities.")
  private double temperature;

  @Option(
      names = "--top-k",
      paramLabel = "K",
      description = "Choose among the K most probable tokens; 0: all, the default.")
  private int topK;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Of the random choice, anew for each line; default: 1.")
  private Long seed;

  /**
   * Tokens to add.
   *
   * @throws JobException when it is negative
   */
  int tokens() {
    require(tokens >= 0, "--tokens is " + tokens);
    return tokens;
  }

  /**
   * How to choose them.
   *
   * @throws JobException when a number is out of range
   */
  Sampling sampling() {
    require(temperature >= 0 && Double.isFinite(temperature), "--temperature is " + temperature);
    require(topK >= 0, "--top-k is " + topK);
    if (temperature == 0 && (topK > 0 || seed != null)) {
      throw JobException.configuration(
          (topK > 0 ? "--top-k" : "--seed")
              + " is for a choice among several tokens, and without --temperature it is always the"
              + " most probable one; give a --temperature above 0");
    }
    return new Sampling(temperature, topK, seed == null ? FIRST_SEED : seed);
  }

  private static void require(boolean fine, String value) {
    if (!fine) {
      throw JobException.configuration(value + "; give 0 or more");
    }
  }
}
