package org.gatesieve.job.requirement;

import java.math.BigDecimal;
import java.util.OptionalDouble;
import org.gatesieve.job.failure.JobException;
import org.gatesieve.job.report.RunFacts;

/**
 * A limit that a figure of a run must keep.
 *
 * @param limit in the unit of the figure; finite
 */
public record Requirement(Figure figure, Bound bound, double limit) {

  /**
   * Reads {@code FIGURE=NUMBER}.
   *
   * @throws IllegalArgumentException when it is none; the message says why in the user's terms
   */
  public static Requirement parse(Bound bound, String text) {
    int equals = text.indexOf('=');
    if (equals < 0) {
      throw new IllegalArgumentException("'" + text + "' is not FIGURE=NUMBER");
    }
    String name = text.substring(0, equals).strip();
    Figure figure =
        Figure.named(name)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "'" + name + "' is no figure; known are " + Figure.names()));
    return new Requirement(figure, bound, number(text.substring(equals + 1).strip()));
  }

  private static double number(String text) {
    try {
      return new BigDecimal(text).doubleValue();
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("'" + text + "' is no number", e);
    }
  }

  /**
   * How a run stands to it.
   *
   * @throws JobException (configuration) when the run has no such figure
   */
  public Standing of(RunFacts facts) {
    OptionalDouble value = figure.of(facts);
    return new Standing(
        this,
        value.orElseThrow(
            () ->
                JobException.configuration(
                    "the run has no "
                        + figure.text()
                        + "; its quality is measured in "
                        + facts.quality().metric().text())));
  }
}
