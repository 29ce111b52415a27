package org.gatesieve.job.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.gatesieve.compact.inference.CompactClassifier;
import org.gatesieve.compact.inference.CompactLanguageModel;
import org.gatesieve.compact.model.ClassificationModel;
import org.gatesieve.compact.model.GateActivation;
import org.gatesieve.compact.model.LanguageModel;
import org.gatesieve.compact.model.OutputActivation;
import org.gatesieve.compact.text.TextEncoder;
import org.gatesieve.compact.text.TextUnits;
import org.gatesieve.compact.text.TokenEncoder;
import org.gatesieve.compact.text.TokenText;
import org.gatesieve.compact.text.TokenVocabulary;
import org.gatesieve.compact.text.Tokenizer;
import org.gatesieve.compact.text.Vocabulary;
import org.gatesieve.learn.collapse.Collapse;
import org.gatesieve.learn.collapse.CollapsedNetwork;
import org.gatesieve.learn.mask.NetworkMasks;
import org.gatesieve.learn.network.NetworkPosterior;
import org.gatesieve.learn.network.NetworkShape;
import org.gatesieve.learn.network.RandomNetwork;
import org.gatesieve.learn.network.SparsificationRow;
import org.gatesieve.learn.posterior.Treatment;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a collapse leaves of networks of every row and both tasks, in ONNX Runtime. */
class OnnxRowsTest {
  private static final float TOLERANCE = 1e-5f;
  private static final int WORDS = 14;
  private static final int INPUTS = 6;
  private static final int HIDDEN = 9;
  private static final int LONGEST = 200;
  private static final Treatment LEARNT = Treatment.VARIATIONAL;
  private static final Treatment PLAIN = Treatment.DETERMINISTIC;
  private static final Treatment ONE = Treatment.CONSTANT;

  @ParameterizedTest
  @ValueSource(doubles = {1, 0.6, 0.3, 0.1, 0})
  void classifiersAgreeInEveryRow(double kept) throws IOException, OrtException {
    for (SparsificationRow row :
        List.of(
            SparsificationRow.ORIGINAL,
            SparsificationRow.W,
            SparsificationRow.W_VOC,
            SparsificationRow.W_N,
            SparsificationRow.W_G_N)) {
      for (GateActivation gates : GateActivation.values()) {
        for (OutputActivation output : OutputActivation.values()) {
          int outputs = output == OutputActivation.SIGMOID ? 1 : 3;
          NetworkShape shape = new NetworkShape(WORDS, INPUTS, HIDDEN, outputs, gates, output);
          assertAgrees(classifier(collapsed(shape, row, kept)));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 0.6, 0.3, 0.1, 0})
  void languageModelsAgreeInEveryRow(double kept) throws IOException, OrtException {
    for (SparsificationRow row :
        List.of(
            SparsificationRow.languageModel(PLAIN, ONE, ONE, ONE, PLAIN),
            SparsificationRow.languageModel(LEARNT, ONE, ONE, ONE, LEARNT),
            SparsificationRow.languageModel(LEARNT, ONE, LEARNT, ONE, LEARNT),
            SparsificationRow.languageModel(LEARNT, ONE, ONE, LEARNT, LEARNT),
            SparsificationRow.languageModel(LEARNT, LEARNT, ONE, LEARNT, LEARNT))) {
      for (GateActivation gates : GateActivation.values()) {
        NetworkShape shape =
            new NetworkShape(0, WORDS, HIDDEN, WORDS, gates, OutputActivation.SOFTMAX);
        assertAgrees(collapsed(shape, row, kept).languageModel(tokens(), Map.of()));
      }
    }
  }

  private static void assertAgrees(ClassificationModel model) throws IOException, OrtException {
    CompactClassifier classifier = new CompactClassifier(model);
    int[][] documents = documents(model.encoder().vocabulary().size());
    try (OnnxRuntimeModel runtime = new OnnxRuntimeModel(model)) {
      float[][] found = runtime.classify(documents, LONGEST, 0);
      for (int i = 0; i < documents.length; i++) {
        assertArrayEquals(classifier.probabilities(documents[i]), found[i], TOLERANCE);
      }
    }
  }

  private static void assertAgrees(LanguageModel model) throws IOException, OrtException {
    CompactLanguageModel compact = new CompactLanguageModel(model);
    int[][] texts = documents(WORDS);
    try (OnnxRuntimeModel runtime = new OnnxRuntimeModel(model)) {
      float[][][] found = runtime.predict(texts, LONGEST, 0, null).logProbabilities();
      for (int i = 0; i < texts.length; i++) {
        assertArrayEquals(
            compact.after(texts[i]).probabilities(),
            exponentials(found[i][Math.max(0, texts[i].length - 1)]),
            TOLERANCE);
      }
    }
  }

  private static float[] exponentials(float[] logarithms) {
    float[] values = new float[logarithms.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) Math.exp(logarithms[i]);
    }
    return values;
  }

  /** Empty, short and longest ones; id 0 is a dead word of a classifier. */
  private static int[][] documents(int ids) {
    Random random = new Random(99);
    return new int[][] {
      {}, {0}, {0, 0, 0}, random.ints(5, 0, ids).toArray(), random.ints(LONGEST, 0, ids).toArray()
    };
  }

  private static CollapsedNetwork collapsed(
      NetworkShape shape, SparsificationRow row, double kept) {
    NetworkPosterior posterior = RandomNetwork.of(shape, row, kept, 7);
    return Collapse.of(posterior, NetworkMasks.of(posterior, NetworkMasks.DEFAULT_THRESHOLD));
  }

  private static ClassificationModel classifier(CollapsedNetwork collapsed) {
    List<String> words = IntStream.range(3, WORDS).mapToObj(id -> "w" + id).toList();
    int labels = Math.max(2, collapsed.network().output().units());
    return collapsed.classifier(
        new TextEncoder(new Tokenizer(true, false), Vocabulary.forTraining(words), LONGEST),
        IntStream.range(0, labels).mapToObj(label -> "label" + label).toList(),
        Map.of());
  }

  private static TokenEncoder tokens() {
    return new TokenEncoder(
        new TokenText(TextUnits.WORDS, false),
        new TokenVocabulary(IntStream.range(0, WORDS).mapToObj(id -> "w" + id).toList()));
  }
}
