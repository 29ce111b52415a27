package org.gatesieve.job.serving;

import java.util.List;
import org.gatesieve.compact.inference.Prediction;

/**
 * A prediction as columns between tabs: the label, then the probability of every label in the
 * model's order. Inside a label, tab, line feed, carriage return and backslash are written {@code
 * \t}, {@code \n}, {@code \r} and {@code \\}.
 */
final class PredictionLine {
  private PredictionLine() {}

  static String of(Prediction prediction) {
    StringBuilder line = new StringBuilder(escaped(prediction.label()));
    for (float probability : prediction.probabilities()) {
      line.append('\t').append(probability);
    }
    return line.toString();
  }

  static String header(List<String> labels) {
    StringBuilder line = new StringBuilder("label");
    for (String label : labels) {
      line.append('\t').append(escaped(label));
    }
    return line.toString();
  }

  private static String escaped(String label) {
    return label
        .replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }
}
