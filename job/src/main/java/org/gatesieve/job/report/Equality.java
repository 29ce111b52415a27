package org.gatesieve.job.report;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.io.Serializable;

/**
 * How far the compact model is from the masked network (METHOD §4 asks for at most 1e-5).
 *
 * @param maxAbsDifference largest difference of any probability of any case
 * @param cases inputs compared: documents of the scored part, padded, empty and longest ones
 * @param recomputed how many of them were compared with the masked network in double precision,
 *     because its float32 outputs differed by more
 */
@JsonPropertyOrder({"maxAbsDifference", "cases", "recomputed"})
public record Equality(double maxAbsDifference, int cases, int recomputed) implements Serializable {
  /** The difference that METHOD §4 allows in float32. */
  public static final double TOLERANCE = 1e-5;

  /** Nothing compared yet. */
  public static final Equality NONE = new Equality(0, 0, 0);

  /** Both sets of cases together. */
  public Equality plus(Equality other) {
    return new Equality(
        Math.max(maxAbsDifference, other.maxAbsDifference),
        cases + other.cases,
        recomputed + other.recomputed);
  }

  /** Whether the compact model may stand for the masked network. */
  public boolean holds() {
    return maxAbsDifference <= TOLERANCE;
  }
}
