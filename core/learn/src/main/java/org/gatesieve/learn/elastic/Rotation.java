package org.gatesieve.learn.elastic;

import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.gatesieve.learn.collapse.Collapse;
import org.gatesieve.learn.layers.Parameters;
import org.gatesieve.learn.mask.NetworkMasks;
import org.gatesieve.learn.network.NetworkPosterior;

/**
 * Re-expresses the embedding in fewer inputs. Its basis is arbitrary, since only the product
 * E·diag(z^x)·W^x reaches the gates, but group variables can only remove inputs of the basis that
 * training happened to begin in. The directions kept are those of the truncated singular value
 * decomposition, with the row of a word weighted by the square root of its occurrences and by
 * z^voc.
 *
 * <p>In the new basis every word has a weight for every input, whereas the basis of the training
 * goes on to be thinned. With six labels and six directions, or nine and nine, training ends with
 * more weights than in the old basis; with two labels and one direction it ends with a third.
 */
public final class Rotation {
  private static final double ENERGY = 0.995;
  private static final int MOST_INPUTS = 2;

  private final long[] counts;
  private final double threshold;
  private final double energy;
  private final int mostInputs;

  /**
   * @param counts occurrences in the training part of every word that training began with
   * @param threshold log α above which a weight counts as pruned
   */
  public Rotation(long[] counts, double threshold) {
    this(counts, threshold, ENERGY, MOST_INPUTS);
  }

  /**
   * @param energy share of the sum of squares that the inputs have to keep, at most 1
   * @param mostInputs where more would be needed, the basis stays
   */
  Rotation(long[] counts, double threshold, double energy, int mostInputs) {
    this.counts = counts;
    this.threshold = threshold;
    this.energy = energy;
    this.mostInputs = mostInputs;
  }

  /**
   * {@code network} with fewer inputs; empty when it would need too many or save no weight at once.
   */
  public Optional<Rotated> of(ElasticNetwork network) {
    NetworkPosterior posterior = network.posterior();
    int inputs = network.shape().inputs();
    RealMatrix weights =
        parameter(network.network(), Parameters.INPUT_WEIGHTS).values(network.columns().count());
    return InputBasis.of(
            parameter(network.network(), Parameters.EMBEDDING).values(inputs),
            vector(posterior.inputGroups().mean()),
            weights,
            wordWeights(posterior, network.ancestry().words()),
            energy)
        .filter(basis -> basis.count() <= mostInputs)
        .map(basis -> new Rotated(rotate(network, basis), basis.energy()))
        .filter(rotated -> weights(rotated.network()) < weights(network));
  }

  private long weights(ElasticNetwork network) {
    NetworkPosterior posterior = network.posterior();
    NetworkMasks masks = NetworkMasks.of(posterior, threshold);
    return Collapse.of(posterior, masks).compression().paper().left();
  }

  private RealVector wordWeights(NetworkPosterior posterior, int[] words) {
    float[] groups = posterior.vocabularyGroups().mean();
    return MatrixUtils.createRealVector(
        IntStream.range(0, words.length)
            .mapToDouble(word -> counts[words[word]] * (double) groups[word] * groups[word])
            .toArray());
  }

  /** The new inputs take the places of the first old ones. */
  private static ElasticNetwork rotate(ElasticNetwork network, InputBasis basis) {
    ElasticNetwork next =
        network.shrink(
            new Survivors(
                first(network.shape().words()),
                first(basis.count()),
                first(network.shape().hidden()),
                network.columns().live()));
    new RotatedTensors(network.network(), next.network())
        .write(network.shape().inputs(), network.columns().count(), basis);
    return next;
  }

  private static int[] first(int count) {
    return IntStream.range(0, count).toArray();
  }

  private static RealVector vector(float[] values) {
    return MatrixUtils.createRealVector(
        IntStream.range(0, values.length).mapToDouble(i -> values[i]).toArray());
  }

  private static AdamParameter parameter(MultiLayerNetwork network, String key) {
    return AdamParameter.of(network, key).orElseThrow();
  }
}
