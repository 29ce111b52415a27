package org.gatesieve.benchmarks.ours;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.gatesieve.benchmarks.peer.StepTime;
import org.gatesieve.benchmarks.peer.Stopwatch;
import org.gatesieve.learn.training.MiniBatch;
import org.nd4j.linalg.dataset.DataSet;

/**
 * The same documents step after step. The clock runs from the first batch, which is assembled anew
 * each time as in training, to the end of the last step: what a round does before and after its
 * hundreds of steps is not theirs.
 */
final class TimedBatches implements Iterator<DataSet> {
  private final BatchDocuments documents;
  private final int steps;
  private int given;
  private Stopwatch stopwatch;
  private StepTime time;

  TimedBatches(BatchDocuments documents, int steps) {
    this.documents = documents;
    this.steps = steps;
  }

  @Override
  public boolean hasNext() {
    if (given == steps) {
      time = stopwatch.elapsed();
    }
    return given < steps;
  }

  @Override
  public DataSet next() {
    if (given == steps) {
      throw new NoSuchElementException();
    }
    if (given++ == 0) {
      stopwatch = new Stopwatch();
    }
    MiniBatch batch = documents.miniBatch();
    return new DataSet(batch.ids(), batch.labels(), batch.mask(), null);
  }

  StepTime time() {
    return time;
  }
}
