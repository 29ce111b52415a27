package org.gatesieve.job.pipeline;

import java.util.List;
import org.gatesieve.learn.training.LabelledDocuments;

/** Documents made up for a check; their label means nothing. */
record ListedDocuments(List<int[]> ids) implements LabelledDocuments {

  @Override
  public int documents() {
    return ids.size();
  }

  @Override
  public int label(int document) {
    return 0;
  }

  @Override
  public int length(int document) {
    return ids.get(document).length;
  }

  @Override
  public void copy(int document, int[] target) {
    System.arraycopy(ids.get(document), 0, target, 0, length(document));
  }
}
