package org.gatesieve.job.report;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * How many of a kind are left; {@code [left, of]} in JSON.
 *
 * @param left after the collapse
 * @param of before it
 */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
@JsonPropertyOrder({"left", "of"})
public record Left(int left, int of) {
  public Left {
    if (left < 0 || left > of) {
      throw new IllegalArgumentException(left + " left of " + of);
    }
  }
}
