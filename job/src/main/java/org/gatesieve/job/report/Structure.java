package org.gatesieve.job.report;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * What the collapse left of the network (METHOD §4, steps 1 to 5).
 *
 * @param words with a non-zero embedding
 * @param inputs input neurons
 * @param hidden hidden neurons
 * @param gates gates that depend on the input
 */
@JsonPropertyOrder({"words", "inputs", "hidden", "gates"})
public record Structure(Left words, Left inputs, Left hidden, Gates gates) {
  /** Live gates of each kind, of the neurons there were. */
  @JsonPropertyOrder({"i", "f", "g", "o"})
  public record Gates(Left i, Left f, Left g, Left o) {
    /** Live gates of all kinds. */
    public Left all() {
      return new Left(i.left() + f.left() + g.left() + o.left(), i.of() + f.of() + g.of() + o.of());
    }
  }
}
