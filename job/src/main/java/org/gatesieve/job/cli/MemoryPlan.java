package org.gatesieve.job.cli;

import java.util.List;
import org.gatesieve.job.config.JobSettings;
import org.gatesieve.learn.network.SparsificationRow;
import org.gatesieve.learn.posterior.Treatment;

/**
 * What a task slot keeps for one network, as far as it is known before the corpus is read: the
 * vocabulary is counted full, the output layer with a single unit.
 */
record MemoryPlan(List<TensorPlan> tensors) {
  /** What is kept of every learnt number. */
  static final List<String> COPIES = List.of("parameters", "gradient", "Adam m", "Adam v");

  /** Padding, start and unknown. */
  private static final int RESERVED_WORDS = 3;

  private static final int GATES = 4;

  static MemoryPlan of(JobSettings settings) {
    SparsificationRow row = settings.row();
    int words = settings.text().words() + RESERVED_WORDS;
    int inputs = settings.network().inputs();
    int hidden = settings.network().hidden();
    return new MemoryPlan(
        List.of(
            new TensorPlan("embedding", row.embedding(), words, inputs),
            new TensorPlan("word groups", row.vocabulary(), words, 1),
            new TensorPlan("input weights", row.weights(), inputs, GATES * hidden),
            new TensorPlan("recurrent weights", row.weights(), hidden, GATES * hidden),
            new TensorPlan("input groups", row.neurons(), inputs, 1),
            new TensorPlan("gate groups", row.gates(), GATES * hidden, 1),
            new TensorPlan("neuron groups", row.neurons(), hidden, 1),
            new TensorPlan("gate biases", Treatment.DETERMINISTIC, GATES * hidden, 1),
            new TensorPlan("output weights, per unit", row.output(), hidden, 1),
            new TensorPlan("output bias, per unit", Treatment.DETERMINISTIC, 1, 1)));
  }

  long learntNumbers() {
    return tensors.stream().mapToLong(TensorPlan::learntNumbers).sum();
  }

  /** Bytes of one copy of everything learnt. */
  long bytes() {
    return learntNumbers() * Float.BYTES;
  }
}
