package org.gatesieve.job.pipeline;

import org.gatesieve.learn.network.GateColumns;
import org.gatesieve.learn.network.NetworkShape;

/**
 * Local steps of an averaging round. They follow from the size of the network, never from measured
 * time, so that the same run has the same rounds on every machine: a large network is averaged and
 * looked at several times in an epoch, a small one once, since its steps take no longer than
 * Spark's scheduling.
 *
 * @param configured steps of every round; 0 lets them follow from the network
 * @param stepsPerEpoch upper bound of what follows from the network
 * @param tokens mean number of tokens of a step
 */
record RoundLength(int configured, int stepsPerEpoch, long tokens) {
  /** Multiply-adds of a round: some seconds on a core. */
  private static final double WORK = 2.5e11;

  /** Forward, and twice as much backward. */
  private static final double PASSES = 3;

  /** Sampling, KL gradient and update of a parameter against a multiply-add in a matrix product. */
  private static final double PARAMETER_COST = 60;

  int of(NetworkShape shape, GateColumns columns) {
    if (configured > 0) {
      return configured;
    }
    double perToken = PASSES * (shape.inputs() + shape.hidden()) * columns.count();
    double parameters =
        (double) shape.words() * shape.inputs()
            + (double) (shape.inputs() + shape.hidden()) * columns.count();
    double step = tokens * perToken + PARAMETER_COST * parameters;
    return (int) Math.max(1, Math.min(stepsPerEpoch, Math.round(WORK / step)));
  }
}
