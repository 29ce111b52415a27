package org.gatesieve.benchmarks.peer;

import java.util.Map;

/** An implementation of the training step. */
public interface TrainingPeer {

  /** Makes {@code steps} training steps on the data of all peers. */
  StepTime train(int steps);

  /** What a reader of the result has to know of this peer: threads, kernels, loss. */
  Map<String, String> facts();
}
