package org.gatesieve.learn.network;

import static org.gatesieve.learn.posterior.Treatment.CONSTANT;
import static org.gatesieve.learn.posterior.Treatment.DETERMINISTIC;
import static org.gatesieve.learn.posterior.Treatment.VARIATIONAL;

import java.io.Serializable;
import org.gatesieve.learn.posterior.Treatment;

/**
 * Treatment of every kind of parameter in METHOD §1's table. The constants are the rows for
 * classification; {@link #languageModel} makes those of language models.
 *
 * @param embedding E; constant where there is none, because words go straight into W^x
 * @param vocabulary z^voc, one per word; constant where there is no E
 * @param weights W^x and W^h
 * @param gates z^gates, four per hidden neuron
 * @param inputNeurons z^x
 * @param hiddenNeurons z^h
 * @param output W^d
 */
public record SparsificationRow(
    Treatment embedding,
    Treatment vocabulary,
    Treatment weights,
    Treatment gates,
    Treatment inputNeurons,
    Treatment hiddenNeurons,
    Treatment output)
    implements Serializable {

  public static final SparsificationRow ORIGINAL =
      classifier(DETERMINISTIC, CONSTANT, DETERMINISTIC, CONSTANT, CONSTANT, DETERMINISTIC);
  public static final SparsificationRow W =
      classifier(VARIATIONAL, CONSTANT, VARIATIONAL, CONSTANT, CONSTANT, VARIATIONAL);
  public static final SparsificationRow W_VOC =
      classifier(VARIATIONAL, VARIATIONAL, VARIATIONAL, CONSTANT, CONSTANT, VARIATIONAL);
  public static final SparsificationRow W_N =
      classifier(VARIATIONAL, VARIATIONAL, VARIATIONAL, CONSTANT, VARIATIONAL, VARIATIONAL);
  public static final SparsificationRow W_G_N =
      classifier(VARIATIONAL, VARIATIONAL, VARIATIONAL, VARIATIONAL, VARIATIONAL, VARIATIONAL);

  /**
   * A row of a classifier, by the six positions of the table.
   *
   * @param neurons z^x and z^h alike
   */
  public static SparsificationRow classifier(
      Treatment embedding,
      Treatment vocabulary,
      Treatment weights,
      Treatment gates,
      Treatment neurons,
      Treatment output) {
    return new SparsificationRow(embedding, vocabulary, weights, gates, neurons, neurons, output);
  }

  /** A row of a language model, whose words go straight into W^x. */
  public static SparsificationRow languageModel(
      Treatment weights,
      Treatment gates,
      Treatment inputNeurons,
      Treatment hiddenNeurons,
      Treatment output) {
    return new SparsificationRow(
        CONSTANT, CONSTANT, weights, gates, inputNeurons, hiddenNeurons, output);
  }

  /** This row with plain learned values where it has posteriors. */
  public SparsificationRow withoutNoise() {
    return new SparsificationRow(
        plain(embedding),
        plain(vocabulary),
        plain(weights),
        plain(gates),
        plain(inputNeurons),
        plain(hiddenNeurons),
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
