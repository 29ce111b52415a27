package org.gatesieve.job.report;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What the quality of a run is measured in. */
public enum Metric {
  /** Share of documents with the right label. */
  ACCURACY("accuracy", true) {
    @Override
    public String format(double value) {
      return String.format(Locale.ROOT, "%.2f %%", 100 * value);
    }
  },
  /** e to the mean cross-entropy of a token in nats. */
  PERPLEXITY("perplexity", false) {
    @Override
    public String format(double value) {
      return String.format(Locale.ROOT, "%.2f", value);
    }
  },
  /** Mean cross-entropy of a character in bits. */
  BITS_PER_CHARACTER("bits per character", false) {
    @Override
    public String format(double value) {
      return String.format(Locale.ROOT, "%.4f", value);
    }
  };

  private static final double LN_2 = Math.log(2);

  private final String text;
  private final boolean largerIsBetter;

  Metric(String text, boolean largerIsBetter) {
    this.text = text;
    this.largerIsBetter = largerIsBetter;
  }

  /** Its name in running text and in JSON. */
  @JsonValue
  public String text() {
    return text;
  }

  /** A value as people read it. */
  public abstract String format(double value);

  public boolean largerIsBetter() {
    return largerIsBetter;
  }

  /** A number that is larger for a better value. */
  public double goodness(double value) {
    return largerIsBetter ? value : -value;
  }

  /** A difference that users give in points: percentage points of accuracy, units of the others. */
  public double ofPoints(double points) {
    return this == ACCURACY ? points / 100 : points;
  }

  /**
   * The value of a mean cross-entropy.
   *
   * @param natsPerToken mean cross-entropy of a token
   * @throws IllegalStateException for accuracy, which does not follow from it
   */
  public double ofNats(double natsPerToken) {
    return switch (this) {
      case PERPLEXITY -> Math.exp(natsPerToken);
      case BITS_PER_CHARACTER -> natsPerToken / LN_2;
      case ACCURACY -> throw new IllegalStateException("accuracy is no cross-entropy");
    };
  }
}
