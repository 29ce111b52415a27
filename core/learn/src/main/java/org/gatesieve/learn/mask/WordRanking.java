package org.gatesieve.learn.mask;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.gatesieve.learn.network.NetworkPosterior;

/**
 * Words by what they bring into the network: occurrences × |z^voc · E[w] ∘ z^x|², or × |z^x ·
 * W^x[w] ∘ z^gates|² where words go straight into W^x. Near the end of training log α is nearly
 * bimodal, and this order goes on where the threshold has nothing to say.
 */
public final class WordRanking {
  private final int[] words;
  private final int vocabulary;

  /**
   * @param masked the masked network
   * @param counts V; occurrences of every id in the training part
   */
  public WordRanking(NetworkPosterior masked, long[] counts) {
    vocabulary = counts.length;
    double[] weights = new double[vocabulary];
    for (int word = 0; word < vocabulary; word++) {
      weights[word] = counts[word] * squaredNorm(masked, word);
    }
    words =
        IntStream.range(0, vocabulary)
            .filter(word -> weights[word] > 0)
            .boxed()
            .sorted(Comparator.comparingDouble(word -> -weights[word]))
            .mapToInt(Integer::intValue)
            .toArray();
  }

  private static double squaredNorm(NetworkPosterior masked, int word) {
    return masked.shape().oneHot() ? ofInput(masked, word) : ofEmbedding(masked, word);
  }

  private static double ofEmbedding(NetworkPosterior masked, int word) {
    int inputs = masked.shape().inputs();
    double sum = 0;
    for (int x = 0; x < inputs; x++) {
      double value =
          (double) masked.embedding().mean()[word * inputs + x] * masked.inputGroups().mean()[x];
      sum += value * value;
    }
    double group = masked.vocabularyGroups().mean()[word];
    return sum * group * group;
  }

  private static double ofInput(NetworkPosterior masked, int word) {
    int gates = 4 * masked.shape().hidden();
    double sum = 0;
    for (int gate = 0; gate < gates; gate++) {
      double value =
          (double) masked.inputWeights().mean()[word * gates + gate]
              * masked.gateGroups().mean()[gate];
      sum += value * value;
    }
    double group = masked.inputGroups().mean()[word];
    return sum * group * group;
  }

  /** Words that bring in anything. */
  public int count() {
    return words.length;
  }

  /** V; true for the first {@code number} words of the ranking. */
  public boolean[] first(int number) {
    boolean[] kept = new boolean[vocabulary];
    for (int i = 0; i < Math.min(number, words.length); i++) {
      kept[words[i]] = true;
    }
    return kept;
  }
}
