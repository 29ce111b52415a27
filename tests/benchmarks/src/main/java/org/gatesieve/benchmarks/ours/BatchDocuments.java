package org.gatesieve.benchmarks.ours;

import java.util.stream.IntStream;
import org.gatesieve.benchmarks.peer.ClassifierWorkload;
import org.gatesieve.benchmarks.peer.RandomBatch;
import org.gatesieve.learn.training.LabelledDocuments;
import org.gatesieve.learn.training.MiniBatch;

/** The mini-batch of all peers as documents of this project. */
public record BatchDocuments(RandomBatch batch) implements LabelledDocuments {

  /** All documents as DL4J's arrays. */
  public MiniBatch miniBatch() {
    return MiniBatch.of(
        this, IntStream.range(0, documents()).toArray(), ClassifierWorkload.OUTPUTS);
  }

  @Override
  public int documents() {
    return batch.labels().length;
  }

  @Override
  public int label(int document) {
    return batch.labels()[document];
  }

  @Override
  public int length(int document) {
    return batch.ids()[document].length;
  }

  @Override
  public void copy(int document, int[] target) {
    System.arraycopy(batch.ids()[document], 0, target, 0, length(document));
  }
}
