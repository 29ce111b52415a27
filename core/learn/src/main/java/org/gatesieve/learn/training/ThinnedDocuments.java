package org.gatesieve.learn.training;

import java.util.Arrays;
import org.gatesieve.learn.noise.NoiseStream;
import org.gatesieve.learn.noise.RandomNumbers;

/**
 * Documents without some of their words, so that a network does not learn a document by the few
 * that no other has (word dropout: Iyyer et al., Deep Unordered Composition Rivals Syntactic
 * Methods for Text Classification, ACL 2015, §3.2).
 *
 * @param original what is read
 * @param ids those that are left of every document, in their order
 */
record ThinnedDocuments(LabelledDocuments original, int[][] ids) implements LabelledDocuments {

  /** Leaves out every word with the same probability; a document may end with none. */
  static ThinnedDocuments of(LabelledDocuments original, double probability, NoiseStream noise) {
    RandomNumbers random = new RandomNumbers();
    int[][] left = new int[original.documents()][];
    float[] uniform = new float[0];
    long first = 0;
    for (int document = 0; document < left.length; document++) {
      int[] ids = original.document(document);
      if (uniform.length < ids.length) {
        uniform = new float[ids.length];
      }
      random.uniform(noise, first, uniform, 0, ids.length);
      first += ids.length;
      int count = 0;
      for (int i = 0; i < ids.length; i++) {
        if (uniform[i] >= probability) {
          ids[count++] = ids[i];
        }
      }
      left[document] = Arrays.copyOf(ids, count);
    }
    return new ThinnedDocuments(original, left);
  }

  @Override
  public int documents() {
    return ids.length;
  }

  @Override
  public int label(int document) {
    return original.label(document);
  }

  @Override
  public int length(int document) {
    return ids[document].length;
  }

  @Override
  public void copy(int document, int[] target) {
    System.arraycopy(ids[document], 0, target, 0, ids[document].length);
  }
}
