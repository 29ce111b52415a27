package org.gatesieve.compact.inference;

import java.util.List;
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
    for (int i = 0; i < document.length; i++) {
      if (document[i] < 0 || document[i] >= ids) {
        throw new IllegalArgumentException(
            "id %d at position %d, the vocabulary has ids 0 to %d"
                .formatted(document[i], i, ids - 1));
      }
    }
    RecurrentState state = recurrence.start();
    for (int id : document) {
      recurrence.step(id, state);
    }
    return output.probabilities(state.hidden());
  }

  /** Probabilities of a text, one per label. */
  public float[] probabilities(String text) {
    return probabilities(encoder.encode(text));
  }

  /** The most probable label of a text. */
  public Prediction classify(String text) {
    return classify(encoder.encode(text));
  }

  /**
   * The most probable label of a document given as compact ids.
   *
   * @throws IllegalArgumentException when an id has no embedding row
   */
  public Prediction classify(int[] document) {
    float[] probabilities = probabilities(document);
    int best = 0;
    for (int label = 1; label < probabilities.length; label++) {
      if (probabilities[label] > probabilities[best]) {
        best = label;
      }
    }
    return new Prediction(labels.get(best), probabilities[best], probabilities);
  }
}
