package org.gatesieve.compact.inference;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gatesieve.compact.format.ModelFile;
import org.gatesieve.compact.format.ModelFormatException;
import org.gatesieve.compact.model.ClassificationModel;
import org.gatesieve.compact.model.CompactModel;
import org.gatesieve.compact.text.TextEncoder;

/**
 * Runs a compact classifier (METHOD §1 without group variables). Immutable and safe for any number
 * of threads: each call has its own small workspace and allocates nothing per token.
 */
public final class CompactClassifier {
  private final TextEncoder encoder;
  private final List<String> labels;
  private final RecurrentKernel recurrence;
  private final OutputKernel output;
  private final int ids;

  /**
   * The arrays of {@code model} are used as they are and must not be changed afterwards.
   *
   * @throws IllegalArgumentException when {@code model} is no {@link ClassificationModel}
   */
  public CompactClassifier(CompactModel model) {
    if (!(model instanceof ClassificationModel classification)) {
      throw new IllegalArgumentException("a language model has no labels to classify by");
    }
    encoder = classification.encoder();
    labels = classification.labels();
    recurrence = new RecurrentKernel(model.network());
    output = new OutputKernel(model.network().output());
    ids = encoder.vocabulary().size();
  }

  /**
   * The classifier in a file.
   *
   * @throws ModelFormatException when it is no readable model file
   * @throws IllegalArgumentException when it holds a language model
   */
  public static CompactClassifier load(Path file) throws IOException {
    return new CompactClassifier(ModelFile.read(file));
  }

  /** As {@link #load(Path)}, from the rest of {@code in}, which stays open. */
  public static CompactClassifier load(InputStream in) throws IOException {
    return new CompactClassifier(ModelFile.read(in));
  }

  /** As {@link #load(Path)}, from the bytes of a file. */
  public static CompactClassifier load(byte[] file) throws ModelFormatException {
    return new CompactClassifier(ModelFile.read(file));
  }

  /** Text to the ids that stand for it. */
  public TextEncoder encoder() {
    return encoder;
  }

  /**
   * How the recurrent products are computed here, for logs: {@code scalar}, {@code vectors of N
   * doubles} for hundreds of gate columns in a JVM that has the module jdk.incubator.vector, or
   * {@code sparse rows} where few weights are left. The results are the same to the last bit.
   */
  public String arithmetic() {
    return recurrence.arithmetic();
  }

  /** Names of the labels, in the order of every array of probabilities. */
  public List<String> labels() {
    return labels;
  }

  /**
   * Probabilities of a document given as compact ids; 0 is a dead word, on which the network steps
   * with a zero input. An empty document gets the output of the zero state.
   *
   * @return one probability per label, with a sigmoid output too
   * @throws IllegalArgumentException when an id has no embedding row
   */
  public float[] probabilities(int[] document) {
    return probabilities(document, recurrence.start());
  }

  /** Probabilities of a text, one per label. */
  public float[] probabilities(String text) {
    return probabilities(encoder.encode(text));
  }

  /**
   * The most probable label of a document given as compact ids.
   *
   * @throws IllegalArgumentException when an id has no embedding row
   */
  public Prediction classify(int[] document) {
    return prediction(probabilities(document));
  }

  /** The most probable label of a text. */
  public Prediction classify(String text) {
    return classify(encoder.encode(text));
  }

  /** As {@link #classify(int[])}, of each document, in order; one workspace serves them all. */
  public List<Prediction> classifyAll(int[][] documents) {
    RecurrentState state = recurrence.start();
    List<Prediction> predictions = new ArrayList<>(documents.length);
    for (int[] document : documents) {
      predictions.add(prediction(probabilities(document, state)));
    }
    return predictions;
  }

  /** As {@link #classify(String)}, of each text, in order; one workspace serves them all. */
  public List<Prediction> classifyAll(List<String> texts) {
    RecurrentState state = recurrence.start();
    List<Prediction> predictions = new ArrayList<>(texts.size());
    for (String text : texts) {
      predictions.add(prediction(probabilities(encoder.encode(text), state)));
    }
    return predictions;
  }

  private float[] probabilities(int[] document, RecurrentState state) {
    for (int i = 0; i < document.length; i++) {
      if (document[i] < 0 || document[i] >= ids) {
        throw new IllegalArgumentException(
            "id %d at position %d, the vocabulary has ids 0 to %d"
                .formatted(document[i], i, ids - 1));
      }
    }
    state.reset();
    for (int id : document) {
      recurrence.step(id, state);
    }
    return output.probabilities(state.hidden());
  }

  private Prediction prediction(float[] probabilities) {
    int best = 0;
    for (int label = 1; label < probabilities.length; label++) {
      if (probabilities[label] > probabilities[best]) {
        best = label;
      }
    }
    return new Prediction(labels.get(best), probabilities[best], probabilities);
  }
}
