package org.gatesieve.job.pipeline;

import java.util.Locale;
import org.gatesieve.job.failure.JobException;
import org.gatesieve.learn.network.NetworkShape;
import org.gatesieve.learn.network.SparsificationRow;

/**
 * Parameters travel in one array, and both of Adam's moments in another, which Java indexes by int.
 */
final class TrainableSize {
  private static final int GATES = 4;
  private static final int MOMENTS = 2;

  /** Mean and ln σ. */
  private static final int OF_A_POSTERIOR = 2;

  private TrainableSize() {}

  /**
   * The same shape.
   *
   * @throws JobException (configuration) when it has more weights than can be trained
   */
  static NetworkShape checked(NetworkShape shape, SparsificationRow row) {
    long weights = weights(shape);
    int numbers = MOMENTS * (row.isVariational() ? OF_A_POSTERIOR : 1);
    if (weights > Integer.MAX_VALUE / numbers) {
      throw JobException.configuration(
          String.format(
              Locale.ROOT,
              "A network of %,d words, %,d inputs, %,d hidden neurons and %,d outputs has some %,d"
                  + " weights; at most %,d can be trained. Lower text.words or network.hidden",
              shape.oneHot() ? shape.inputs() : shape.words(),
              shape.inputs(),
              shape.hidden(),
              shape.outputs(),
              weights,
              Integer.MAX_VALUE / numbers));
    }
    return shape;
  }

  /** With group variables and biases. */
  private static long weights(NetworkShape shape) {
    long words = shape.words();
    long inputs = shape.inputs();
    long hidden = shape.hidden();
    long outputs = shape.outputs();
    return words * (inputs + 1)
        + inputs * (GATES * hidden + 1)
        + GATES * hidden * (hidden + 2)
        + hidden
        + outputs * (hidden + 1);
  }
}
