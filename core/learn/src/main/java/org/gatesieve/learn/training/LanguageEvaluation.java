package org.gatesieve.learn.training;

import java.io.Serializable;

/**
 * How a language model did on some text.
 *
 * @param targets tokens predicted
 * @param nats cross-entropy, summed over them
 */
public record LanguageEvaluation(long targets, double nats) implements Serializable {
  public static final LanguageEvaluation NONE = new LanguageEvaluation(0, 0);

  public LanguageEvaluation plus(LanguageEvaluation other) {
    return new LanguageEvaluation(targets + other.targets, nats + other.nats);
  }

  /** Mean cross-entropy in nats. */
  public double natsPerToken() {
    return nats / targets;
  }
}
