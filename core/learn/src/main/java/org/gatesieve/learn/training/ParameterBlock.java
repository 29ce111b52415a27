package org.gatesieve.learn.training;

import java.io.Serializable;

/**
 * A run of DL4J's flat parameters that is averaged in one way.
 *
 * @param offset where the means, or plain values, begin
 * @param length number of them
 * @param logSigmaOffset where their ln σ begin; {@link #NONE} when they have none
 */
public record ParameterBlock(int offset, int length, int logSigmaOffset) implements Serializable {
  public static final int NONE = -1;

  public boolean isPosterior() {
    return logSigmaOffset != NONE;
  }
}
