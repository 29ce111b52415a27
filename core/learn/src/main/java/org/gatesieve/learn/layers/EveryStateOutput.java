package org.gatesieve.learn.layers;

import org.gatesieve.learn.memory.FloatBlock;

/**
 * The output on every hidden state of a language model, in portions of rows, so that their
 * preactivations, thousands per row, never leave the cache.
 */
final class EveryStateOutput {
  /** Preactivations of a portion: a few megabytes. */
  private static final int PORTION = 1 << 20;

  /** Below it matrix products lose their speed. */
  private static final int FEWEST_ROWS = 64;

  private final OutputProjection projection;
  private final int outputs;
  private int[] portionLabels = new int[0];

  EveryStateOutput(OutputProjection projection) {
    this.projection = projection;
    outputs = projection.outputs();
  }

  /**
   * Loss and gradients.
   *
   * @param states h, rows × H, step after step
   * @param labels one unit per row
   * @return Σ cross-entropy over the rows, in nats
   */
  double train(FloatBlock states, int objects, int rows, int[] labels, SampledStep sampled) {
    projection.begin(states, objects, sampled);
    projection.stateGradient(rows);
    double loss = 0;
    for (int from = 0; from < rows; from += portion()) {
      projection.forward(from, Math.min(portion(), rows - from));
      loss += projection.loss(labelsOf(from, labels, rows));
      projection.backwardOfPortion();
    }
    projection.finish();
    return loss;
  }

  /** ∂L/∂h of what {@link #train} has seen, rows × H. */
  FloatBlock stateGradient(int rows) {
    return projection.stateGradient(rows);
  }

  /**
   * Loss alone.
   *
   * @param next sees the probabilities of every row
   * @return Σ cross-entropy over the rows, in nats
   */
  double score(
      FloatBlock states,
      int objects,
      int rows,
      int[] labels,
      SampledStep sampled,
      NextTokens next) {
    projection.begin(states, objects, sampled);
    double loss = 0;
    for (int from = 0; from < rows; from += portion()) {
      int count = Math.min(portion(), rows - from);
      float[] values = projection.forward(from, count);
      int[] ofPortion = labelsOf(from, labels, rows);
      loss += projection.loss(ofPortion);
      for (int row = 0; row < count; row++) {
        // The gradient, but for the label, is the probability.
        values[row * outputs + ofPortion[row]] += 1f;
        next.accept((from + row) % objects, (from + row) / objects, values, row * outputs);
      }
    }
    return loss;
  }

  private int[] labelsOf(int from, int[] labels, int rows) {
    int count = Math.min(portion(), rows - from);
    portionLabels = portionLabels.length < count ? new int[count] : portionLabels;
    System.arraycopy(labels, from, portionLabels, 0, count);
    return portionLabels;
  }

  private int portion() {
    return Math.max(FEWEST_ROWS, PORTION / outputs);
  }
}
