package org.gatesieve.job.averaging;

import java.io.Serializable;
import org.gatesieve.learn.training.TrainingState;

/**
 * A portion of the training state that is averaged by one task.
 *
 * @param source which flat array it lies in
 * @param offset where its means, or plain values, begin
 * @param length number of them
 * @param logSigmaOffset where their ln σ begin; negative when they have none
 */
record Slice(Source source, int offset, int length, int logSigmaOffset) implements Serializable {

  enum Source {
    PARAMETERS,
    UPDATER
  }

  boolean isPosterior() {
    return logSigmaOffset >= 0;
  }

  /** Number of floats that travel. */
  int size() {
    return isPosterior() ? 2 * length : length;
  }

  float[] read(TrainingState state) {
    float[] array = array(state);
    float[] values = new float[size()];
    System.arraycopy(array, offset, values, 0, length);
    if (isPosterior()) {
      System.arraycopy(array, logSigmaOffset, values, length, length);
    }
    return values;
  }

  void write(float[] values, TrainingState state) {
    float[] array = array(state);
    System.arraycopy(values, 0, array, offset, length);
    if (isPosterior()) {
      System.arraycopy(values, length, array, logSigmaOffset, length);
    }
  }

  private float[] array(TrainingState state) {
    return source == Source.PARAMETERS ? state.parameters() : state.updater();
  }
}
