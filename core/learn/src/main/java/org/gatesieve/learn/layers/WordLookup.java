package org.gatesieve.learn.layers;

import java.util.Arrays;
import org.gatesieve.learn.noise.NoiseStream;

/**
 * Rows of a table that has one per word, with one sample of each occurring row per mini-batch and
 * one of the word's group variable per object and word (METHOD §2): z^voc · E[w], or z^x · W^x[w]
 * where words go straight into the LSTM.
 */
final class WordLookup {
  private final VariationalTensor table;
  private final int length;
  private final WordRows rows;
  private final WordGroups groups;
  private TokenBatch batch;

  WordLookup(VariationalTensor table, VariationalTensor groups) {
    this.table = table;
    length = table.spec().columns();
    rows = new WordRows(table);
    this.groups = new WordGroups(groups);
  }

  /**
   * Draws what a mini-batch needs; null noise gives the means.
   *
   * @param batch has to stay as it is until the backward pass
   */
  void draw(TokenBatch batch, NoiseStream tableNoise, NoiseStream groupNoise) {
    this.batch = batch;
    rows.sample(batch, tableNoise);
    groups.draw(batch, rows, groupNoise);
  }

  /** Writes the rows of the first objects at a step; zeros for padding and removed words. */
  void read(int step, int objects, float[] target) {
    for (int object = 0; object < objects; object++) {
      int token = step * batch.objects() + object;
      int at = object * length;
      if (rows.has(batch, token)) {
        rows.scaled(batch.word(token), groups.value(token), target, at);
      } else {
        Arrays.fill(target, at, at + length, 0f);
      }
    }
  }

  /** Takes the gradients of what {@link #read} gave. */
  void accumulate(int step, int objects, float[] gradient) {
    for (int object = 0; object < objects; object++) {
      int token = step * batch.objects() + object;
      if (rows.has(batch, token)) {
        int word = batch.word(token);
        groups.accumulate(
            token, word, rows.accumulate(word, groups.value(token), gradient, object * length));
      }
    }
  }

  /**
   * Writes the gradients of table and groups.
   *
   * @param updatedHere whether those of the table may stay where they are
   */
  void writeGradients(boolean updatedHere) {
    if (updatedHere) {
      table.gradient(rows);
    } else {
      rows.writeGradients();
    }
    groups.writeGradients();
  }
}
