package org.gatesieve.compact.inference;

/**
 * How a completion chooses the next token.
 *
 * @param temperature divisor of the preactivations: 1 samples from the model's own probabilities,
 *     less from sharper ones; 0 takes the most probable token, the lowest id where several are
 * @param topK number of most probable tokens to sample from, 0 for all
 * @param seed where the random numbers start, anew with every completion
 */
public record Sampling(double temperature, int topK, long seed) {

  /**
   * @throws IllegalArgumentException unless the temperature is finite and neither it nor {@code
   *     topK} is negative
   */
  public Sampling {
    if (!(temperature >= 0) || Double.isInfinite(temperature)) {
      throw new IllegalArgumentException(
          "temperature is " + temperature + ", must be finite and not negative");
    }
    if (topK < 0) {
      throw new IllegalArgumentException("topK is " + topK + ", must not be negative");
    }
  }
}
