package org.gatesieve.learn.training;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Documents as DL4J's arrays.
 *
 * @param ids objects × steps, padded with 0
 * @param mask objects × steps, 0 where padded
 * @param labels objects × outputs: one-hot with several outputs, 0 or 1 with a single one
 * @param tokens ids that are not padding
 */
public record MiniBatch(INDArray ids, INDArray mask, INDArray labels, long tokens) {

  /** The given documents in the given order. */
  public static MiniBatch of(LabelledDocuments source, int[] documents, int outputs) {
    int steps = 1;
    for (int document : documents) {
      steps = Math.max(steps, source.length(document));
    }
    float[][] ids = new float[documents.length][steps];
    float[][] mask = new float[documents.length][steps];
    float[][] labels = new float[documents.length][outputs];
    long tokens = 0;
    for (int row = 0; row < documents.length; row++) {
      int[] words = source.document(documents[row]);
      tokens += words.length;
      for (int step = 0; step < words.length; step++) {
        ids[row][step] = words[step];
        mask[row][step] = 1f;
      }
      int label = source.label(documents[row]);
      if (outputs == 1) {
        labels[row][0] = label;
      } else {
        labels[row][label] = 1f;
      }
    }
    return new MiniBatch(
        Nd4j.createFromArray(ids),
        Nd4j.createFromArray(mask),
        Nd4j.createFromArray(labels),
        tokens);
  }
}
