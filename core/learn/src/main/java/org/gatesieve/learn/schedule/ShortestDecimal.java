package org.gatesieve.learn.schedule;

import java.math.BigDecimal;

/** A double as the shortest plain decimal that reads back as the same double. */
final class ShortestDecimal {
  private ShortestDecimal() {}

  static String of(double number) {
    return new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
  }
}
