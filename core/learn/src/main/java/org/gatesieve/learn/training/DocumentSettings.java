package org.gatesieve.learn.training;

import java.io.Serializable;

/**
 * How a classifier reads its documents in training.
 *
 * @param batch documents of a step
 * @param wordDropout probability with which a word is left out, anew in every pass
 */
public record DocumentSettings(int batch, double wordDropout) implements Serializable {

  /**
   * @throws IllegalArgumentException unless there are documents in a step and words in a document
   */
  public DocumentSettings {
    if (batch < 1 || !(wordDropout >= 0 && wordDropout < 1)) {
      throw new IllegalArgumentException(
          batch
              + " documents of a step, which must be at least 1, with a word dropout of "
              + wordDropout
              + ", which must be from 0 to less than 1");
    }
  }
}
