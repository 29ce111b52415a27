package org.gatesieve.job.config;

import java.util.Locale;
import org.gatesieve.learn.schedule.ShortestDecimal;

/**
 * Which of the models that training allows is published.
 *
 * @param rule by what it is chosen
 * @param limit points of quality, or bytes; 0 for the model at the threshold
 * @param reference quality that points are counted from, in the metric's own unit, percent of
 *     accuracy: that of a dense model, for example; NaN for the best candidate's, or no points
 */
public record ModelChoice(Rule rule, double limit, double reference) {
  private static final String OF = " of ";

  /** What a choice goes by. */
  public enum Rule {
    /** The model at {@code pruning.threshold}. */
    THRESHOLD("threshold"),
    /** The smallest file whose quality is within so many points of the reference. */
    SMALLEST_WITHIN("smallest within"),
    /** The best quality among files of at most so many bytes. */
    BEST_UNDER("best under");

    private final String words;

    Rule(String words) {
      this.words = words;
    }
  }

  static final ModelChoice AT_THRESHOLD = choice(Rule.THRESHOLD, 0);

  /**
   * Reads {@code threshold}, {@code smallest within 0.5}, {@code smallest within 0.5 of 89.4} or
   * {@code best under 20000}.
   *
   * @throws IllegalArgumentException when {@code text} is none of these
   */
  static ModelChoice parse(String text) {
    String trimmed = text.trim().toLowerCase(Locale.ROOT);
    if (trimmed.equals(Rule.THRESHOLD.words)) {
      return AT_THRESHOLD;
    }
    if (trimmed.startsWith(Rule.BEST_UNDER.words + " ")) {
      return choice(Rule.BEST_UNDER, limit(behind(Rule.BEST_UNDER, trimmed)));
    }
    if (trimmed.startsWith(Rule.SMALLEST_WITHIN.words + " ")) {
      return within(behind(Rule.SMALLEST_WITHIN, trimmed));
    }
    throw new IllegalArgumentException("it begins with none of these words");
  }

  private static String behind(Rule rule, String text) {
    return text.substring(rule.words.length()).trim();
  }

  private static ModelChoice within(String points) {
    int of = points.indexOf(OF);
    return of < 0
        ? choice(Rule.SMALLEST_WITHIN, limit(points))
        : new ModelChoice(
            Rule.SMALLEST_WITHIN,
            limit(points.substring(0, of).trim()),
            limit(points.substring(of + OF.length()).trim()));
  }

  private static ModelChoice choice(Rule rule, double limit) {
    return new ModelChoice(rule, limit, Double.NaN);
  }

  /** Whether points are counted from a quality that the user gave. */
  public boolean hasReference() {
    return !Double.isNaN(reference);
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
    if (rule == Rule.THRESHOLD) {
      return rule.words;
    }
    String text = rule.words + " " + ShortestDecimal.of(limit);
    return hasReference() ? text + OF + ShortestDecimal.of(reference) : text;
  }
}
