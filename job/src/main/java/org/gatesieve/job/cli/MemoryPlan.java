package org.gatesieve.job.cli;

import java.util.List;
import org.gatesieve.compact.text.TextUnits;
import org.gatesieve.job.config.JobSettings;
import org.gatesieve.learn.network.SparsificationRow;
import org.gatesieve.learn.posterior.Treatment;

/**
 * What a task slot keeps for one network, as far as it is known before the corpus is read: the
 * vocabulary is counted full, that of characters with 256, and the output layer of a classifier
 * with a single unit.
 *
 * @param activations numbers that the forward pass over the longest mini-batch leaves for the
 *     backward pass, and their gradients
 */
record MemoryPlan(List<TensorPlan> tensors, long activations) {
  /** What is kept of every learnt number. */
  static final List<String> COPIES = List.of("parameters", "gradient", "Adam m", "Adam v");

  /** Padding, start and unknown. */
  private static final int RESERVED_WORDS = 3;

  /** More different ones than a text has, where letters form words. */
  private static final int MOST_CHARACTERS = 256;

  private static final int GATES = 4;

  /** Words, words as DL4J hands them on, x ∘ z^x, and the gradients of the three. */
  private static final int INPUTS_PER_TOKEN = 6;

  /** Preactivations and activations of four gates, h before the step, c and tanh(c). */
  private static final int NEURONS_PER_TOKEN = 2 * GATES + 3;

  static MemoryPlan of(JobSettings settings) {
    return switch (settings.task()) {
      case CLASSIFICATION -> classifier(settings);
      case LANGUAGE_MODEL -> languageModel(settings);
    };
  }

  private static MemoryPlan classifier(JobSettings settings) {
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
            new TensorPlan("input groups", row.inputNeurons(), inputs, 1),
            new TensorPlan("gate groups", row.gates(), GATES * hidden, 1),
            new TensorPlan("neuron groups", row.hiddenNeurons(), hidden, 1),
            new TensorPlan("gate biases", Treatment.DETERMINISTIC, GATES * hidden, 1),
            new TensorPlan("output weights, per unit", row.output(), hidden, 1),
            new TensorPlan("output bias, per unit", Treatment.DETERMINISTIC, 1, 1)),
        (long) settings.training().batchSize()
            * settings.text().maximumLength()
            * ((long) INPUTS_PER_TOKEN * inputs + (long) NEURONS_PER_TOKEN * hidden));
  }

  private static MemoryPlan languageModel(JobSettings settings) {
    SparsificationRow row = settings.row();
    int words =
        settings.text().units() == TextUnits.WORDS
            ? settings.text().words()
            : Math.min(settings.text().words(), MOST_CHARACTERS);
    int hidden = settings.network().hidden();
    return new MemoryPlan(
        List.of(
            new TensorPlan("input weights", row.weights(), words, GATES * hidden),
            new TensorPlan("recurrent weights", row.weights(), hidden, GATES * hidden),
            new TensorPlan("word groups", row.inputNeurons(), words, 1),
            new TensorPlan("gate groups", row.gates(), GATES * hidden, 1),
            new TensorPlan("neuron groups", row.hiddenNeurons(), hidden, 1),
            new TensorPlan("gate biases", Treatment.DETERMINISTIC, GATES * hidden, 1),
            new TensorPlan("output weights", row.output(), hidden, words),
            new TensorPlan("output bias", Treatment.DETERMINISTIC, words, 1)),
        (long) settings.training().batchSize()
            * settings.training().window()
            * NEURONS_PER_TOKEN
            * hidden);
  }

  long learntNumbers() {
    return tensors.stream().mapToLong(TensorPlan::learntNumbers).sum();
  }

  /** Bytes of one copy of everything learnt. */
  long copyBytes() {
    return learntNumbers() * Float.BYTES;
  }

  long activationBytes() {
    return activations * Float.BYTES;
  }

  /** What a task slot keeps in all. */
  long bytes() {
    return COPIES.size() * copyBytes() + activationBytes();
  }
}
