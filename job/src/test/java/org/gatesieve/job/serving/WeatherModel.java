package org.gatesieve.job.serving;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.gatesieve.compact.format.ModelFile;
import org.gatesieve.compact.model.ClassificationModel;
import org.gatesieve.compact.model.CompactGate;
import org.gatesieve.compact.model.CompactLstm;
import org.gatesieve.compact.model.CompactNetwork;
import org.gatesieve.compact.model.CompactOutput;
import org.gatesieve.compact.model.GateActivation;
import org.gatesieve.compact.model.GateKind;
import org.gatesieve.compact.model.OutputActivation;
import org.gatesieve.compact.model.WordEmbedding;
import org.gatesieve.compact.text.TextEncoder;
import org.gatesieve.compact.text.Tokenizer;
import org.gatesieve.compact.text.Vocabulary;
import org.gatesieve.job.publish.PublishedRun;
import org.gatesieve.job.publish.RunFile;
import org.gatesieve.job.publish.RunId;
import org.gatesieve.job.publish.RunPublisher;

/**
 * A model of two words made by hand: as many more suns than ices make a text warm, more ices cold,
 * and equally many mild. One neuron adds tanh(1) for a sun, subtracts it for an ice, and forgets
 * nothing.
 */
public final class WeatherModel {
  private WeatherModel() {}

  public static ClassificationModel build() {
    return build("cold", "mild", "warm");
  }

  public static ClassificationModel build(String cold, String mild, String warm) {
    return new ClassificationModel(
        new TextEncoder(
            new Tokenizer(true, true),
            new Vocabulary(0, 0, 1, List.of("sun", "ice"), List.of()),
            20),
        new CompactNetwork(
            new WordEmbedding(2, 1, new float[] {1, -1}),
            new CompactLstm(
                1,
                1,
                GateActivation.HARD_SIGMOID,
                List.of(
                    open(GateKind.INPUT),
                    open(GateKind.FORGET),
                    candidate(),
                    open(GateKind.OUTPUT))),
            new CompactOutput(
                1, 3, OutputActivation.SOFTMAX, new float[] {-4, 0, 4}, new float[] {0, 1, 0})),
        List.of(cold, mild, warm),
        Map.of());
  }

  /** Publishes the model as the newest run of {@code output}. */
  public static PublishedRun publish(Path output) {
    return new RunPublisher(new org.apache.hadoop.fs.Path(output.toUri()), new Configuration(false))
        .publish(
            RunId.of(new TreeMap<>(), "weather"),
            List.of(RunFile.of(RunFile.MODEL, ModelFile.toBytes(build()))));
  }

  /** What the model says about {@code balance} more suns than ices, by the formulas. */
  public static double[] probabilities(int balance) {
    double state = Math.tanh(balance * Math.tanh(1));
    double[] odds = {Math.exp(-4 * state), Math.E, Math.exp(4 * state)};
    double sum = odds[0] + odds[1] + odds[2];
    return new double[] {odds[0] / sum, odds[1] / sum, odds[2] / sum};
  }

  private static CompactGate open(GateKind kind) {
    float[] none = {};
    return new CompactGate(kind, new int[0], none, none, none, new float[] {1});
  }

  private static CompactGate candidate() {
    float[] zero = {0};
    return new CompactGate(
        GateKind.CANDIDATE, new int[] {0}, new float[] {1}, zero, zero, new float[0]);
  }
}
