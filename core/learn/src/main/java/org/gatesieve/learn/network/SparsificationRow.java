package org.gatesieve.learn.network;

import static org.gatesieve.learn.posterior.Treatment.CONSTANT;
import static org.gatesieve.learn.posterior.Treatment.DETERMINISTIC;
import static org.gatesieve.learn.posterior.Treatment.VARIATIONAL;

import org.gatesieve.learn.posterior.Treatment;

/**
 * Treatment of the six positions of METHOD §1's table for classification.
 *
 * @param embedding E
 * @param vocabulary z^voc, one per word
 * @param weights W^x and W^h
 * @param gates z^gates, four per hidden neuron
 * @param neurons z^x and z^h
 * @param output W^d
 */
public record SparsificationRow(
    Treatment embedding,
    Treatment vocabulary,
    Treatment weights,
    Treatment gates,
    Treatment neurons,
    Treatment output) {

  public static final SparsificationRow ORIGINAL =
      new SparsificationRow(
          DETERMINISTIC, CONSTANT, DETERMINISTIC, CONSTANT, CONSTANT, DETERMINISTIC);
  public static final SparsificationRow W =
      new SparsificationRow(VARIATIONAL, CONSTANT, VARIATIONAL, CONSTANT, CONSTANT, VARIATIONAL);
  public static final SparsificationRow W_VOC =
      new SparsificationRow(VARIATIONAL, VARIATIONAL, VARIATIONAL, CONSTANT, CONSTANT, VARIATIONAL);
  public static final SparsificationRow W_N =
      new SparsificationRow(
          VARIATIONAL, VARIATIONAL, VARIATIONAL, CONSTANT, VARIATIONAL, VARIATIONAL);
  public static final SparsificationRow W_G_N =
      new SparsificationRow(
          VARIATIONAL, VARIATIONAL, VARIATIONAL, VARIATIONAL, VARIATIONAL, VARIATIONAL);

  /** This row with plain learned values where it has posteriors. */
  public SparsificationRow withoutNoise() {
    return new SparsificationRow(
        plain(embedding),
        plain(vocabulary),
        plain(weights),
        plain(gates),
        plain(neurons),
        plain(output));
  }

  private static Treatment plain(Treatment treatment) {
    return treatment == CONSTANT ? CONSTANT : DETERMINISTIC;
  }

  /** Whether anything has a posterior. */
  public boolean isVariational() {
    return !equals(withoutNoise());
  }
}
