package org.gatesieve.job.config;

import java.util.function.Function;

/**
 * What the value of a key may be.
 *
 * @param allowed noun phrase that ends the sentence "… is not"
 * @param parser text to value
 * @param formatter value to the one text that stands for it, whichever way the user spelt it
 */
record ValueType<T>(String allowed, Parser<T> parser, Function<T, String> formatter) {

  /** Text to value. */
  @FunctionalInterface
  interface Parser<T> {
    /**
     * The value of {@code text}, whose relative paths start at {@code base}.
     *
     * @throws IllegalArgumentException when it is not allowed; its message, if any, adds why
     */
    T parse(String text, PathBase base);
  }
}
