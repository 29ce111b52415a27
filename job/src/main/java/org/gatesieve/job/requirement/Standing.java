package org.gatesieve.job.requirement;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A requirement beside what a run has.
 *
 * @param value in the unit of the figure
 */
public record Standing(Requirement requirement, double value) {
  private static final MathContext READABLE = new MathContext(6);

  public boolean holds() {
    return requirement.bound().holds(value, requirement.limit());
  }

  /** For example {@code accuracy 0.951, at least 0.9}. */
  public String text() {
    return requirement.figure().text()
        + " "
        + plain(value)
        + ", "
        + requirement.bound().text()
        + " "
        + plain(requirement.limit());
  }

  private static String plain(double number) {
    if (!Double.isFinite(number)) {
      return String.valueOf(number);
    }
    // Whole numbers keep all their digits: a limit in bytes is exact.
    BigDecimal exact = BigDecimal.valueOf(number);
    boolean whole = exact.stripTrailingZeros().scale() <= 0;
    return (whole ? exact : exact.round(READABLE)).stripTrailingZeros().toPlainString();
  }
}
