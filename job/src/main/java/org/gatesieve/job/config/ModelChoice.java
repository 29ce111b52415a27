package org.gatesieve.job.config;

import java.util.Locale;
import org.gatesieve.learn.schedule.ShortestDecimal;

/**
 * Which of the models that training allows is published.
 *
 * @param rule by what it is chosen
 * @param limit points of quality, or bytes; 0 for the model at the threshold
 */
public record ModelChoice(Rule rule, double limit) {
  /** What a choice goes by. */
  public enum Rule {
    /** The model at {@code pruning.threshold}. */
    THRESHOLD("threshold"),
    /** The smallest file whose quality is within so many points of the best candidate's. */
    SMALLEST_WITHIN("smallest within"),
    /** The best quality among files of at most so many bytes. */
    BEST_UNDER("best under");

    private final String words;

    Rule(String words) {
      this.words = words;
    }
  }

  static final ModelChoice AT_THRESHOLD = new ModelChoice(Rule.THRESHOLD, 0);

  /**
   * Reads {@code threshold}, {@code smallest within 0.5} or {@code best under 20000}.
   *
   * @throws IllegalArgumentException when {@code text} is none of these
   */
  static ModelChoice parse(String text) {
    String trimmed = text.trim().toLowerCase(Locale.ROOT);
    if (trimmed.equals(Rule.THRESHOLD.words)) {
      return AT_THRESHOLD;
    }
    for (Rule rule : new Rule[] {Rule.SMALLEST_WITHIN, Rule.BEST_UNDER}) {
      if (trimmed.startsWith(rule.words + " ")) {
        return new ModelChoice(rule, limit(trimmed.substring(rule.words.length()).trim()));
      }
    }
    throw new IllegalArgumentException("it begins with none of these words");
  }

  private static double limit(String text) {
    try {
      double limit = Double.parseDouble(text);
      if (limit >= 0 && limit < Double.POSITIVE_INFINITY) {
        return limit;
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("'" + text + "' is not a number", e);
    }
    throw new IllegalArgumentException("'" + text + "' is not a number from 0");
  }

  @Override
  public String toString() {
    return rule == Rule.THRESHOLD ? rule.words : rule.words + " " + ShortestDecimal.of(limit);
  }
}
