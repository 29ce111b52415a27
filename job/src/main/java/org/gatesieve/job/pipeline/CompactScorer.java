package org.gatesieve.job.pipeline;

import java.util.Arrays;
import org.gatesieve.compact.format.ModelFile;
import org.gatesieve.compact.format.ModelFormatException;
import org.gatesieve.compact.inference.CompactClassifier;
import org.gatesieve.compact.model.ClassificationModel;
import org.gatesieve.compact.text.Vocabulary;
import org.gatesieve.learn.training.LabelledDocuments;

/** Scores encoded documents with a compact model, read back from the bytes that are published. */
final class CompactScorer {
  private final ClassificationModel model;
  private final CompactClassifier classifier;
  private final int[] compactIdByWord;

  /**
   * Reads the model.
   *
   * @param compactIdByWord compact id of every training id
   */
  CompactScorer(byte[] model, int[] compactIdByWord) {
    try {
      this.model = (ClassificationModel) ModelFile.read(model);
    } catch (ModelFormatException e) {
      throw new IllegalStateException("a model that was just written cannot be read", e);
    }
    classifier = new CompactClassifier(this.model);
    this.compactIdByWord = compactIdByWord;
  }

  Vocabulary vocabulary() {
    return model.encoder().vocabulary();
  }

  float[][] probabilities(LabelledDocuments documents) {
    float[][] probabilities = new float[documents.documents()][];
    Arrays.setAll(probabilities, i -> probabilities(compactIds(documents.document(i))));
    return probabilities;
  }

  float[] probabilities(int[] compactIds) {
    return classifier.probabilities(compactIds);
  }

  /** Compact ids of a document; padding, id 0 in training, is left out. */
  int[] compactIds(int[] trainingIds) {
    return Arrays.stream(withoutPadding(trainingIds)).map(id -> compactIdByWord[id]).toArray();
  }

  static int[] withoutPadding(int[] trainingIds) {
    return Arrays.stream(trainingIds).filter(id -> id != 0).toArray();
  }
}
