package org.gatesieve.compact.inference;

import java.util.List;
import java.util.Map;
import org.gatesieve.compact.model.CompactGate;
import org.gatesieve.compact.model.CompactLstm;
import org.gatesieve.compact.model.CompactNetwork;
import org.gatesieve.compact.model.CompactOutput;
import org.gatesieve.compact.model.GateActivation;
import org.gatesieve.compact.model.GateKind;
import org.gatesieve.compact.model.LanguageModel;
import org.gatesieve.compact.model.OneHotWords;
import org.gatesieve.compact.model.OutputActivation;
import org.gatesieve.compact.text.TextUnits;
import org.gatesieve.compact.text.TokenEncoder;
import org.gatesieve.compact.text.TokenText;
import org.gatesieve.compact.text.TokenVocabulary;

/**
 * A model of the words a, b and the dead word c, small enough to count by hand. Its one neuron
 * remembers the last word: h is {@link #STATE} after a, −{@link #STATE} after b and 0 after c.
 */
final class TinyLanguageModel {
  static final double STATE = Math.tanh(Math.tanh(1));

  private TinyLanguageModel() {}

  static LanguageModel build() {
    return new LanguageModel(
        new TokenEncoder(
            new TokenText(TextUnits.WORDS, false), new TokenVocabulary(List.of("a", "b", "c"))),
        new int[] {1, 2, 0},
        new CompactNetwork(
            new OneHotWords(2),
            new CompactLstm(
                2,
                1,
                GateActivation.LOGISTIC,
                List.of(
                    constant(GateKind.INPUT, 1),
                    constant(GateKind.FORGET, 0),
                    new CompactGate(
                        GateKind.CANDIDATE,
                        new int[] {0},
                        new float[] {1, -1},
                        new float[] {0},
                        new float[] {0},
                        new float[0]),
                    constant(GateKind.OUTPUT, 1))),
            new CompactOutput(
                1, 3, OutputActivation.SOFTMAX, new float[] {2, 0, -1}, new float[] {0, 0.5f, 0})),
        Map.of());
  }

  /** Logarithm of the probability of a word behind the hidden state {@code h}. */
  static double logProbability(int token, double h) {
    double[] preactivations = {2 * h, 0.5, -h};
    double sum = 0;
    for (double preactivation : preactivations) {
      sum += Math.exp(preactivation);
    }
    return preactivations[token] - Math.log(sum);
  }

  private static CompactGate constant(GateKind kind, float value) {
    float[] none = {};
    return new CompactGate(kind, new int[0], none, none, none, new float[] {value});
  }
}
