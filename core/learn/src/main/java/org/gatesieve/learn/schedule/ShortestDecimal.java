package org.gatesieve.learn.schedule;

import java.math.BigDecimal;

/** A double as the shortest plain decimal that reads back as the same double. */
public final class ShortestDecimal {
  private ShortestDecimal() {}

  /** Text of {@code number}, without exponent or trailing zeros. */
  public static String of(double number) {
    return new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
  }
}
