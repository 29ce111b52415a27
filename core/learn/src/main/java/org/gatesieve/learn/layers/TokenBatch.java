package org.gatesieve.learn.layers;

import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The ids of a mini-batch in the order of computation: token number = step × objects + object. Its
 * buffers are used again for the next mini-batch.
 */
public final class TokenBatch {
  private int objects;
  private int steps;
  private int[] words = new int[0];
  private float[] mask = new float[0];

  /** Begins a mini-batch that is nothing but padding. */
  public void begin(int objects, int steps) {
    this.objects = objects;
    this.steps = steps;
    int tokens = Math.multiplyExact(objects, steps);
    if (words.length < tokens) {
      words = new int[tokens];
      mask = new float[tokens];
    }
    Arrays.fill(mask, 0, tokens, 0f);
  }

  /** Puts an id in the place of padding. */
  public void put(int object, int step, int word) {
    int token = step * objects + object;
    words[token] = word;
    mask[token] = 1f;
  }

  /**
   * Takes over DL4J's arrays.
   *
   * @param ids objects × steps, or objects × 1 × steps
   * @param present objects × steps, 0 where padded; null when nothing is
   * @throws IllegalArgumentException if the shapes do not fit
   */
  void read(INDArray ids, INDArray present) {
    INDArray matrix = ids.rank() == 3 ? ids.reshape(ids.size(0), ids.size(2)) : ids;
    begin((int) matrix.size(0), (int) matrix.size(1));
    float[] values = matrix.transpose().dup('c').reshape(matrix.length()).toFloatVector();
    float[] rows = MaskRows.read(present, objects, steps);
    for (int token = 0; token < values.length; token++) {
      words[token] = (int) values[token];
      mask[token] = rows[token];
    }
  }

  /**
   * Checks the ids before they become indices.
   *
   * @param vocabulary V
   * @param wordsRemoved whether id V may occur, for a word without a row of E
   * @throws IllegalArgumentException if an id is not in [0, V), or [0, V] where words were removed
   */
  void requireIds(int vocabulary, boolean wordsRemoved) {
    int largest = wordsRemoved ? vocabulary : vocabulary - 1;
    int tokens = tokens();
    for (int token = 0; token < tokens; token++) {
      if (mask[token] != 0f && (words[token] < 0 || words[token] > largest)) {
        throw new IllegalArgumentException(
            "Word id " + words[token] + " is outside of the vocabulary of " + vocabulary + " ids");
      }
    }
  }

  public int objects() {
    return objects;
  }

  public int steps() {
    return steps;
  }

  /** Tokens, padding included. */
  int tokens() {
    return objects * steps;
  }

  /** Of a token that is not padding. */
  int word(int token) {
    return words[token];
  }

  int object(int token) {
    return token % objects;
  }

  boolean isPadding(int token) {
    return mask[token] == 0f;
  }

  /** 0 where a token is padding, in the order of the tokens; longer than they are many. */
  float[] mask() {
    return mask;
  }
}
