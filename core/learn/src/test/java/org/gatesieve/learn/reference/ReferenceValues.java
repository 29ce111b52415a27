package org.gatesieve.learn.reference;

import java.util.Arrays;
import org.gatesieve.learn.network.NetworkPosterior;

/**
 * The numbers that one forward pass of {@link ReferenceNetwork} uses: weights shared by all objects
 * of the batch, group variables and output noise of their own for each object (METHOD §2,
 * sampling). The arrays are used as they are, so that a finite difference can disturb one number in
 * place.
 *
 * @param embedding E, V × X
 * @param vocabularyGroups z^voc, object × V
 * @param inputWeights W^x, X × 4H
 * @param recurrentWeights W^h, H × 4H
 * @param inputGroups z^x, object × X
 * @param gateGroups z^gates, object × 4H
 * @param neuronGroups z^h, object × H
 * @param lstmBias b, 4H
 * @param outputMean μ of W^d, H × K
 * @param outputVariance σ² of W^d, H × K; zero where it has none
 * @param outputBias b^d, K
 * @param outputNoise ζ of the local reparametrisation, object × K; zero for the mean
 */
public record ReferenceValues(
    double[] embedding,
    double[][] vocabularyGroups,
    double[] inputWeights,
    double[] recurrentWeights,
    double[][] inputGroups,
    double[][] gateGroups,
    double[][] neuronGroups,
    double[] lstmBias,
    double[] outputMean,
    double[] outputVariance,
    double[] outputBias,
    double[][] outputNoise) {

  /** Means and no noise: the network as it is evaluated. */
  public static ReferenceValues means(NetworkPosterior posterior, int objects) {
    return new ReferenceValues(
        doubles(posterior.embedding().mean()),
        each(posterior.vocabularyGroups().mean(), objects),
        doubles(posterior.inputWeights().mean()),
        doubles(posterior.recurrentWeights().mean()),
        each(posterior.inputGroups().mean(), objects),
        each(posterior.gateGroups().mean(), objects),
        each(posterior.neuronGroups().mean(), objects),
        doubles(posterior.lstmBias()),
        doubles(posterior.outputWeights().mean()),
        new double[posterior.outputWeights().mean().length],
        doubles(posterior.outputBias()),
        new double[objects][posterior.shape().outputs()]);
  }

  /** w = μ + e^s ε, element by element. */
  public static double[] sample(double[] mean, double[] logSigma, double[] noise) {
    double[] sample = new double[mean.length];
    for (int i = 0; i < mean.length; i++) {
      sample[i] = mean[i] + Math.exp(logSigma[i]) * noise[i];
    }
    return sample;
  }

  /** The same numbers in double precision. */
  public static double[] doubles(float[] values) {
    double[] doubles = new double[values.length];
    Arrays.setAll(doubles, i -> values[i]);
    return doubles;
  }

  private static double[][] each(float[] values, int objects) {
    double[][] copies = new double[objects][];
    Arrays.setAll(copies, object -> doubles(values));
    return copies;
  }
}
