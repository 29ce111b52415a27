package org.gatesieve.job.dense;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.gatesieve.compact.model.ClassificationModel;
import org.gatesieve.compact.model.CompactGate;
import org.gatesieve.compact.model.CompactLstm;
import org.gatesieve.compact.model.CompactModel;
import org.gatesieve.compact.model.CompactNetwork;
import org.gatesieve.compact.model.CompactOutput;
import org.gatesieve.compact.model.GateKind;
import org.gatesieve.compact.model.LanguageModel;
import org.gatesieve.compact.model.OneHotWords;
import org.gatesieve.compact.model.WordEmbedding;
import org.gatesieve.compact.model.WordInput;
import org.gatesieve.compact.text.TextEncoder;
import org.gatesieve.compact.text.Vocabulary;

/**
 * The network that a run began with, everything alive. Its weights are random: time and size do not
 * depend on them.
 */
public final class DenseModel {
  private static final int FIRST_WORD = 3;
  private static final double DEVIATION = 0.05;

  private final Random random = new Random(1);

  private DenseModel() {}

  /** The network of {@code size} that {@code compact} may have come from. */
  public static CompactModel of(CompactModel compact, NetworkSize size) {
    DenseModel dense = new DenseModel();
    if (compact instanceof LanguageModel language) {
      return new LanguageModel(
          language.encoder(),
          IntStream.rangeClosed(1, size.words()).toArray(),
          dense.network(compact.network(), new OneHotWords(size.words()), size.hidden()),
          Map.of());
    }
    ClassificationModel classifier = (ClassificationModel) compact;
    float[] embedding = dense.weights(size.words() * size.inputs());
    return new ClassificationModel(
        new TextEncoder(
            classifier.encoder().tokenizer(),
            vocabulary(size.words()),
            classifier.encoder().maximumLength()),
        dense.network(
            compact.network(),
            new WordEmbedding(size.words(), size.inputs(), embedding),
            size.hidden()),
        classifier.labels(),
        Map.of());
  }

  private static Vocabulary vocabulary(int words) {
    return Vocabulary.forTraining(
        IntStream.rangeClosed(FIRST_WORD, words).mapToObj(id -> "word" + id).toList());
  }

  private CompactNetwork network(CompactNetwork compact, WordInput input, int hidden) {
    List<CompactGate> gates = new ArrayList<>();
    for (GateKind kind : GateKind.values()) {
      gates.add(
          new CompactGate(
              kind,
              IntStream.range(0, hidden).toArray(),
              weights(input.inputs() * hidden),
              weights(hidden * hidden),
              weights(hidden),
              new float[0]));
    }
    int units = compact.output().units();
    return new CompactNetwork(
        input,
        new CompactLstm(input.inputs(), hidden, compact.lstm().activation(), gates),
        new CompactOutput(
            hidden, units, compact.output().activation(), weights(hidden * units), weights(units)));
  }

  private float[] weights(int count) {
    float[] weights = new float[count];
    for (int i = 0; i < count; i++) {
      weights[i] = (float) (DEVIATION * random.nextGaussian());
    }
    return weights;
  }
}
