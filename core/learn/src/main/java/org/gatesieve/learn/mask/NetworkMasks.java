package org.gatesieve.learn.mask;

import org.gatesieve.learn.network.NetworkPosterior;

/**
 * What is kept of a network: one truth value per scalar of every tensor, laid out as the tensor
 * (METHOD §2, pruning). Nothing keeps a tensor from being pruned to the last scalar.
 *
 * @param embedding E, V × X
 * @param vocabularyGroups z^voc, V
 * @param inputWeights W^x, X × 4H
 * @param recurrentWeights W^h, H × 4H
 * @param inputGroups z^x, X
 * @param gateGroups z^gates, 4H
 * @param neuronGroups z^h, H
 * @param outputWeights W^d, H × K
 */
public record NetworkMasks(
    boolean[] embedding,
    boolean[] vocabularyGroups,
    boolean[] inputWeights,
    boolean[] recurrentWeights,
    boolean[] inputGroups,
    boolean[] gateGroups,
    boolean[] neuronGroups,
    boolean[] outputWeights) {

  /** METHOD §2's threshold of a, a signal-to-noise ratio μ²/σ² of about 0.05. */
  public static final double DEFAULT_THRESHOLD = 3;

  /**
   * The masks of {@code posterior}, with one threshold for weights and group variables alike.
   *
   * @param threshold largest a that a variational scalar may have and stay
   * @throws IllegalArgumentException if a mean or a log σ is not a number
   */
  public static NetworkMasks of(NetworkPosterior posterior, double threshold) {
    return new NetworkMasks(
        KeepMask.of("embedding", posterior.embedding(), threshold),
        KeepMask.of("vocabularyGroups", posterior.vocabularyGroups(), threshold),
        KeepMask.of("inputWeights", posterior.inputWeights(), threshold),
        KeepMask.of("recurrentWeights", posterior.recurrentWeights(), threshold),
        KeepMask.of("inputGroups", posterior.inputGroups(), threshold),
        KeepMask.of("gateGroups", posterior.gateGroups(), threshold),
        KeepMask.of("neuronGroups", posterior.neuronGroups(), threshold),
        KeepMask.of("outputWeights", posterior.outputWeights(), threshold));
  }

  /**
   * These masks without the words that are not in {@code kept}.
   *
   * @param kept V
   */
  public NetworkMasks withWords(boolean[] kept) {
    boolean oneHot = embedding.length == 0;
    return new NetworkMasks(
        oneHot ? embedding : rows(embedding, kept),
        vocabularyGroups,
        oneHot ? rows(inputWeights, kept) : inputWeights,
        recurrentWeights,
        inputGroups,
        gateGroups,
        neuronGroups,
        outputWeights);
  }

  private static boolean[] rows(boolean[] mask, boolean[] kept) {
    int columns = mask.length / kept.length;
    boolean[] rows = mask.clone();
    for (int i = 0; i < rows.length; i++) {
      rows[i] &= kept[i / columns];
    }
    return rows;
  }

  /**
   * The masked network: means without noise, exactly zero where pruned. This is the network that is
   * evaluated, and that a collapsed one must equal.
   *
   * @throws IllegalArgumentException if the masks are of a network of another shape
   */
  public NetworkPosterior apply(NetworkPosterior posterior) {
    return new NetworkPosterior(
        posterior.shape(),
        KeepMask.apply("embedding", embedding, posterior.embedding()),
        KeepMask.apply("vocabularyGroups", vocabularyGroups, posterior.vocabularyGroups()),
        KeepMask.apply("inputWeights", inputWeights, posterior.inputWeights()),
        KeepMask.apply("recurrentWeights", recurrentWeights, posterior.recurrentWeights()),
        KeepMask.apply("inputGroups", inputGroups, posterior.inputGroups()),
        KeepMask.apply("gateGroups", gateGroups, posterior.gateGroups()),
        KeepMask.apply("neuronGroups", neuronGroups, posterior.neuronGroups()),
        posterior.lstmBias(),
        KeepMask.apply("outputWeights", outputWeights, posterior.outputWeights()),
        posterior.outputBias());
  }
}
