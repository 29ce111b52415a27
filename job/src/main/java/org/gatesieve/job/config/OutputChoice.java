package org.gatesieve.job.config;

import org.gatesieve.compact.model.OutputActivation;

/** Choice of the output layer, made final once the labels are known. */
public enum OutputChoice {
  /** Sigmoid for two labels, softmax for more. */
  AUTO,
  SOFTMAX,
  SIGMOID;

  /** The layer for {@code labels} labels; one sigmoid unit tells only two labels apart. */
  public OutputActivation forLabels(int labels) {
    return switch (this) {
      case AUTO -> labels == 2 ? OutputActivation.SIGMOID : OutputActivation.SOFTMAX;
      case SOFTMAX -> OutputActivation.SOFTMAX;
      case SIGMOID -> OutputActivation.SIGMOID;
    };
  }
}
