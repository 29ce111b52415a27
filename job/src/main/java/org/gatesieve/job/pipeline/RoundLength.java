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
 * @param scored tokens that a shard scores behind every round
 */
record RoundLength(int configured, int stepsPerEpoch, long tokens, long scored) {
  /** Multiply-adds of a round: some seconds on a core. */
  private static final double WORK = 2.5e11;

  /** Forward, and twice as much backward. */
  private static final double PASSES = 3;

  /** Sampling, KL gradient and update of a parameter against a multiply-add in a matrix product. */
  private static final double PARAMETER_COST = 60;

  /**
   * Scoring the validation text takes at most a tenth of a language model's round. Documents take
   * up to a quarter while the network is large: its defaults were measured with rounds that short.
   */
  private static final double WORK_PER_SCORING = 10;

  /** Work of a round for every parameter that travels: its exchange takes a tenth of that. */
  private static final double WORK_PER_PARAMETER = 7e4;

  int of(NetworkShape shape, GateColumns columns) {
    if (configured > 0) {
      return configured;
    }
    return shape.oneHot() ? languageModel(shape, columns) : classifier(shape, columns);
  }

  private int classifier(NetworkShape shape, GateColumns columns) {
    double perToken = PASSES * (shape.inputs() + shape.hidden()) * columns.count();
    double parameters =
        (double) shape.words() * shape.inputs()
            + (double) (shape.inputs() + shape.hidden()) * columns.count();
    return steps(WORK, tokens * perToken + PARAMETER_COST * parameters);
  }

  /** Words are looked up; most of the work and of the parameters is the vocabulary's. */
  private int languageModel(NetworkShape shape, GateColumns columns) {
    double perToken = PASSES * shape.hidden() * ((double) columns.count() + shape.outputs());
    double parameters =
        (double) (shape.inputs() + shape.hidden()) * columns.count()
            + (double) shape.hidden() * shape.outputs();
    double scoring = scored * perToken / PASSES;
    double work =
        Math.max(Math.max(WORK, WORK_PER_PARAMETER * parameters), WORK_PER_SCORING * scoring);
    return steps(work, tokens * perToken + PARAMETER_COST * parameters);
  }

  private int steps(double work, double step) {
    return (int) Math.max(1, Math.min(stepsPerEpoch, Math.round(work / step)));
  }
}
