package org.gatesieve.learn.network;

import java.util.Random;
import org.gatesieve.learn.posterior.Posterior;
import org.gatesieve.learn.posterior.Treatment;

/** Networks of which a given share survives pruning at METHOD §2's threshold, from a seed. */
public final class RandomNetwork {
  private final Random random;
  private final double kept;

  private RandomNetwork(long seed, double kept) {
    random = new Random(seed);
    this.kept = kept;
  }

  /**
   * A network with the structure of {@code row}.
   *
   * @param kept share of weights and groups that pruning keeps, and of learnt weights that are not
   *     zero
   */
  public static NetworkPosterior of(
      NetworkShape shape, SparsificationRow row, double kept, long seed) {
    RandomNetwork numbers = new RandomNetwork(seed, kept);
    int gates = 4 * shape.hidden();
    return new NetworkPosterior(
        shape,
        numbers.tensor(row.embedding(), shape.words() * shape.inputs(), 0),
        numbers.tensor(row.vocabulary(), shape.words(), 1),
        numbers.tensor(row.weights(), shape.inputs() * gates, 0),
        numbers.tensor(row.weights(), shape.hidden() * gates, 0),
        numbers.tensor(row.inputNeurons(), shape.inputs(), 1),
        numbers.tensor(row.gates(), gates, 1),
        numbers.tensor(row.hiddenNeurons(), shape.hidden(), 1),
        numbers.normal(gates, 0.2),
        numbers.tensor(row.output(), shape.hidden() * shape.outputs(), 0),
        numbers.normal(shape.outputs(), 0));
  }

  private Posterior tensor(Treatment treatment, int length, double centre) {
    float[] mean = normal(length, centre);
    float[] logSigma = new float[treatment == Treatment.VARIATIONAL ? length : 0];
    for (int i = 0; i < length; i++) {
      boolean keep = random.nextDouble() < kept;
      double signal = Math.log(Math.abs(mean[i]));
      switch (treatment) {
        case VARIATIONAL ->
            logSigma[i] = (float) (signal + (keep ? -1.5 : 2) + random.nextDouble());
        case DETERMINISTIC -> mean[i] = keep ? mean[i] : 0;
        case CONSTANT -> mean[i] = 1;
      }
    }
    return new Posterior(treatment, mean, logSigma);
  }

  private float[] normal(int length, double centre) {
    float[] values = new float[length];
    for (int i = 0; i < length; i++) {
      values[i] = (float) (centre + 0.5 * random.nextGaussian());
    }
    return values;
  }
}
