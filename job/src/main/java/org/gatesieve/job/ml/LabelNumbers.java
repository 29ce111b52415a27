package org.gatesieve.job.ml;

import java.io.Serializable;
import java.util.List;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;

/**
 * From the order of a compact model's labels to their numbers.
 *
 * @param numbers number of each label of the model
 * @param size of the vectors, 1 + the largest number of any label
 */
record LabelNumbers(int[] numbers, int size) implements Serializable {

  /** The numbers that names have in a list with all of them. */
  static LabelNumbers of(List<String> ofModel, List<String> byNumber) {
    return new LabelNumbers(
        ofModel.stream().mapToInt(byNumber::indexOf).toArray(), byNumber.size());
  }

  /** Probabilities by number; 0 for a label that the model does not know. */
  Vector vector(float[] probabilities) {
    double[] values = new double[size];
    for (int i = 0; i < probabilities.length; i++) {
      values[numbers[i]] = probabilities[i];
    }
    return Vectors.dense(values);
  }
}
