package org.gatesieve.job.serving;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.gatesieve.compact.format.ModelFile;
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
import org.gatesieve.job.publish.PublishedRun;
import org.gatesieve.job.publish.RunFile;
import org.gatesieve.job.publish.RunId;
import org.gatesieve.job.publish.RunPublisher;

/**
 * A language model of three tokens made by hand: ice follows sun, a line end follows ice, and sun
 * follows a line end and nothing. One neuron remembers the last token: h is s after sun, −s after
 * ice and 0 after the line end, which is read as nothing.
 */
public final class SeasonModel {
  private static final List<String> TOKENS = List.of("sun", "ice", "\n");
  private static final double STATE = Math.tanh(Math.tanh(1));

  private SeasonModel() {}

  public static LanguageModel build() {
    return new LanguageModel(
        new TokenEncoder(new TokenText(TextUnits.WORDS, true), new TokenVocabulary(TOKENS)),
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
                1, 3, OutputActivation.SOFTMAX, new float[] {0, 4, -4}, new float[] {1, 0, 0})),
        Map.of());
  }

  /** Publishes the model as the newest run of {@code output}. */
  public static PublishedRun publish(Path output) {
    return new RunPublisher(new org.apache.hadoop.fs.Path(output.toUri()), new Configuration(false))
        .publish(
            RunId.of(new TreeMap<>(), "season"),
            List.of(RunFile.of(RunFile.MODEL, ModelFile.toBytes(build()))));
  }

  /** −ln p of every token of {@code text} after the first, by the formulas, summed. */
  public static double nats(String... text) {
    double nats = 0;
    for (int i = 1; i < text.length; i++) {
      double h = text[i - 1].equals("sun") ? STATE : text[i - 1].equals("ice") ? -STATE : 0;
      double[] odds = {Math.E, Math.exp(4 * h), Math.exp(-4 * h)};
      nats -= Math.log(odds[TOKENS.indexOf(text[i])] / (odds[0] + odds[1] + odds[2]));
    }
    return nats;
  }

  private static CompactGate constant(GateKind kind, float value) {
    float[] none = {};
    return new CompactGate(kind, new int[0], none, none, none, new float[] {value});
  }
}
