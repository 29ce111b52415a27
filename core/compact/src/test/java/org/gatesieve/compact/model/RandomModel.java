package org.gatesieve.compact.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.gatesieve.compact.text.TextEncoder;
import org.gatesieve.compact.text.TextUnits;
import org.gatesieve.compact.text.TokenEncoder;
import org.gatesieve.compact.text.TokenText;
import org.gatesieve.compact.text.TokenVocabulary;
import org.gatesieve.compact.text.Tokenizer;
import org.gatesieve.compact.text.Vocabulary;

/**
 * A model with random weights, the same for the same arguments.
 *
 * @param liveShare share of gates that are live, for each of i, f, g, o
 * @param density share of weights that are not zero
 * @param deadWords words that must not be taken for unknown
 */
public record RandomModel(
    long seed,
    int words,
    int inputs,
    int hidden,
    int labels,
    GateActivation gateActivation,
    OutputActivation outputActivation,
    List<Double> liveShare,
    double density,
    int deadWords) {

  public static RandomModel of(int words, int inputs, int hidden) {
    return new RandomModel(
        words * 31L + inputs * 7L + hidden,
        words,
        inputs,
        hidden,
        3,
        GateActivation.HARD_SIGMOID,
        OutputActivation.SOFTMAX,
        List.of(0.5, 0.5, 0.5, 0.5),
        1,
        0);
  }

  public RandomModel withActivations(GateActivation gate, OutputActivation output) {
    int count = output == OutputActivation.SIGMOID ? 2 : labels;
    return new RandomModel(
        seed, words, inputs, hidden, count, gate, output, liveShare, density, deadWords);
  }

  public RandomModel withLiveShare(double i, double f, double g, double o) {
    return new RandomModel(
        seed,
        words,
        inputs,
        hidden,
        labels,
        gateActivation,
        outputActivation,
        List.of(i, f, g, o),
        density,
        deadWords);
  }

  public RandomModel withDensity(double share) {
    return new RandomModel(
        seed,
        words,
        inputs,
        hidden,
        labels,
        gateActivation,
        outputActivation,
        liveShare,
        share,
        deadWords);
  }

  public RandomModel withDeadWords(int count) {
    return new RandomModel(
        seed,
        words,
        inputs,
        hidden,
        labels,
        gateActivation,
        outputActivation,
        liveShare,
        density,
        count);
  }

  /** Ids: 1 unknown (where there are words at all), then the words; the start word is dead. */
  public ClassificationModel build() {
    Random random = new Random(seed);
    int unknownId = words > 0 ? 1 : 0;
    List<String> live =
        IntStream.range(unknownId, words)
            .mapToObj(i -> "word" + random.nextInt(10) + "x" + i)
            .toList();
    List<String> dead = IntStream.range(0, deadWords).mapToObj(i -> "dead" + i).toList();
    Vocabulary vocabulary = new Vocabulary(0, unknownId, 1 + unknownId, live, dead);
    int units = outputActivation == OutputActivation.SIGMOID ? 1 : labels;
    return new ClassificationModel(
        new TextEncoder(new Tokenizer(true, true), vocabulary, 20),
        network(random, new WordEmbedding(words, inputs, weights(random, words * inputs)), units),
        IntStream.range(0, labels).mapToObj(i -> "label " + i).toList(),
        Map.of("seed", Long.toString(seed), "configuration", "a: \"1\"\nb: ü\n"));
  }

  /**
   * Live and dead words as the tokens of a language model, in random order, with one unit each;
   * neither inputs nor labels nor output activation matter.
   */
  public LanguageModel buildLanguageModel() {
    Random random = new Random(seed);
    List<Boolean> alive = new ArrayList<>(Collections.nCopies(words, true));
    alive.addAll(Collections.nCopies(deadWords, false));
    Collections.shuffle(alive, random);
    List<String> tokens = new ArrayList<>();
    int[] rows = new int[alive.size()];
    int row = 0;
    for (int token = 0; token < rows.length; token++) {
      tokens.add(token == 0 ? TokenText.LINE_END : "token" + token);
      rows[token] = alive.get(token) ? ++row : 0;
    }
    return new LanguageModel(
        new TokenEncoder(new TokenText(TextUnits.WORDS, false), new TokenVocabulary(tokens)),
        rows,
        withActivations(gateActivation, OutputActivation.SOFTMAX)
            .network(random, new OneHotWords(words), rows.length),
        Map.of("seed", Long.toString(seed)));
  }

  private CompactNetwork network(Random random, WordInput input, int units) {
    List<CompactGate> gates = new ArrayList<>();
    for (GateKind kind : GateKind.values()) {
      gates.add(gate(random, kind, input.inputs(), liveShare.get(gates.size())));
    }
    return new CompactNetwork(
        input,
        new CompactLstm(input.inputs(), hidden, gateActivation, gates),
        new CompactOutput(
            hidden,
            units,
            outputActivation,
            weights(random, hidden * units),
            weights(random, units)));
  }

  private CompactGate gate(Random random, GateKind kind, int rows, double share) {
    int[] live = IntStream.range(0, hidden).filter(i -> random.nextDouble() < share).toArray();
    float[] constants = new float[hidden - live.length];
    for (int i = 0; i < constants.length; i++) {
      float bias = (float) random.nextGaussian();
      constants[i] =
          kind == GateKind.CANDIDATE ? (float) Math.tanh(bias) : gateActivation.apply(bias);
    }
    return new CompactGate(
        kind,
        live,
        weights(random, rows * live.length),
        weights(random, hidden * live.length),
        weights(random, live.length),
        constants);
  }

  private float[] weights(Random random, int length) {
    float[] values = new float[length];
    for (int i = 0; i < length; i++) {
      boolean kept = random.nextDouble() < density;
      values[i] = kept ? (float) random.nextGaussian() * 0.7f : 0;
    }
    return values;
  }

  /** Tokens of a random text for the language model, dead words among them. */
  public int[] text(int length) {
    return new Random(seed + length).ints(length, 0, words + deadWords).toArray();
  }

  /** Ids of a random document, dead words among them. */
  public int[] document(int length) {
    Random random = new Random(seed + length);
    int[] ids = new int[length];
    Arrays.setAll(ids, i -> random.nextInt(words + 1));
    return ids;
  }
}
