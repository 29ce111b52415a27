package org.gatesieve.learn.layers;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The ids of a mini-batch in the order of computation: token number = step × objects + object.
 *
 * @param words ids, steps × objects
 * @param mask 0 where a step is padding, steps × objects
 * @param vocabulary V, words with a row of E; id V has none
 */
record TokenBatch(int objects, int steps, int[] words, float[] mask, int vocabulary) {

  /**
   * Reads DL4J's arrays.
   *
   * @param ids objects × steps, or objects × 1 × steps
   * @param mask objects × steps, or null when nothing is masked
   * @param vocabulary V
   * @param wordsRemoved whether id V may occur
   * @throws IllegalArgumentException if an id is not in [0, V), or [0, V] where words were removed,
   *     or the shapes do not fit
   */
  static TokenBatch read(INDArray ids, INDArray mask, int vocabulary, boolean wordsRemoved) {
    INDArray matrix = ids.rank() == 3 ? ids.reshape(ids.size(0), ids.size(2)) : ids;
    int objects = (int) matrix.size(0);
    int steps = (int) matrix.size(1);
    float[] values = matrix.transpose().dup('c').reshape(matrix.length()).toFloatVector();
    float[] present = MaskRows.read(mask, objects, steps);
    int[] words = new int[values.length];
    for (int token = 0; token < words.length; token++) {
      int word = (int) values[token];
      if (word < 0 || word > vocabulary || (word == vocabulary && !wordsRemoved)) {
        throw new IllegalArgumentException(
            "Word id " + word + " is outside of the vocabulary of " + vocabulary + " ids");
      }
      words[token] = word;
    }
    return new TokenBatch(objects, steps, words, present, vocabulary);
  }

  int word(int token) {
    return words[token];
  }

  int object(int token) {
    return token % objects;
  }

  /** Whether the token is neither padding nor a removed word. */
  boolean hasRow(int token) {
    return mask[token] != 0f && words[token] < vocabulary;
  }
}
