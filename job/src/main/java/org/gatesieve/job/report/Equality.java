package org.gatesieve.job.report;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * How far the compact model is from the masked network (METHOD §4 asks for at most 1e-5).
 *
 * @param maxAbsDifference largest difference of any probability of any case
 * @param cases inputs compared: test documents, padded, empty and longest ones
 */
@JsonPropertyOrder({"maxAbsDifference", "cases"})
public record Equality(double maxAbsDifference, int cases) {
  /** The difference that METHOD §4 allows in float32. */
  public static final double TOLERANCE = 1e-5;

  /** Whether the compact model may stand for the masked network. */
  public boolean holds() {
    return maxAbsDifference <= TOLERANCE;
  }
}
