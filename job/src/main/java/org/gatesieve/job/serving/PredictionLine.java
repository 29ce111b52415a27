package org.gatesieve.job.serving;

import java.util.List;
import org.gatesieve.compact.inference.Prediction;

/**
 * A prediction as columns between tabs: the label as {@link EscapedText}, then the probability of
 * every label in the model's order.
 */
final class PredictionLine {
  private PredictionLine() {}

  static String of(Prediction prediction) {
    StringBuilder line = new StringBuilder(EscapedText.of(prediction.label()));
    for (float probability : prediction.probabilities()) {
      line.append('\t').append(probability);
    }
    return line.toString();
  }

  static String header(List<String> labels) {
    StringBuilder line = new StringBuilder("label");
    for (String label : labels) {
      line.append('\t').append(EscapedText.of(label));
    }
    return line.toString();
  }
}
