package org.gatesieve.learn.elastic;

import java.io.Serializable;
import org.gatesieve.learn.training.LabelledDocuments;

/**
 * Ids of the encoded corpus to ids of a network that has lost words.
 *
 * @param ids current id of every original one; null when they are the same
 */
public record WordIds(int[] ids) implements Serializable {
  /** Nothing was removed. */
  public static final WordIds SAME = new WordIds(null);

  /** {@code documents} as the current network reads them. */
  public LabelledDocuments read(LabelledDocuments documents) {
    return ids == null ? documents : new Renumbered(documents, ids);
  }

  private record Renumbered(LabelledDocuments original, int[] ids) implements LabelledDocuments {
    @Override
    public int documents() {
      return original.documents();
    }

    @Override
    public int label(int document) {
      return original.label(document);
    }

    @Override
    public int length(int document) {
      return original.length(document);
    }

    @Override
    public void copy(int document, int[] target) {
      original.copy(document, target);
      int length = original.length(document);
      for (int i = 0; i < length; i++) {
        target[i] = ids[target[i]];
      }
    }
  }
}
