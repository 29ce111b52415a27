package org.gatesieve.compact.inference;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** The choices of one completion. */
final class TokenSampler {
  private final Sampling sampling;
  private final SplittableRandom random;

  TokenSampler(Sampling sampling) {
    this.sampling = sampling;
    random = new SplittableRandom(sampling.seed());
  }

  /** A token, given the preactivations of all. */
  int next(float[] preactivations) {
    if (sampling.temperature() == 0) {
      return mostProbable(preactivations, 1)[0];
    }
    int[] candidates =
        sampling.topK() == 0 || sampling.topK() >= preactivations.length
            ? IntStream.range(0, preactivations.length).toArray()
            : mostProbable(preactivations, sampling.topK());
    return candidates[drawn(weights(candidates, preactivations))];
  }

  /** The most probable tokens, best first, the lower id first where two are equal. */
  private static int[] mostProbable(float[] preactivations, int count) {
    int[] best = new int[count];
    int found = 0;
    for (int token = 0; token < preactivations.length; token++) {
      float value = preactivations[token];
      if (found == count && value <= preactivations[best[count - 1]]) {
        continue;
      }
      int place = found < count ? found++ : count - 1;
      while (place > 0 && value > preactivations[best[place - 1]]) {
        best[place] = best[place - 1];
        place--;
      }
      best[place] = token;
    }
    return best;
  }

  private double[] weights(int[] candidates, float[] preactivations) {
    float largest = Float.NEGATIVE_INFINITY;
    for (int token : candidates) {
      largest = Math.max(largest, preactivations[token]);
    }
    double[] weights = new double[candidates.length];
    for (int i = 0; i < weights.length; i++) {
      float below = preactivations[candidates[i]] - largest;
      weights[i] = Exponential.of((float) (below / sampling.temperature()));
    }
    return weights;
  }

  private int drawn(double[] weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    double left = random.nextDouble() * sum;
    int last = weights.length - 1;
    for (int i = 0; i < last; i++) {
      left -= weights[i];
      if (left < 0) {
        return i;
      }
    }
    return last;
  }
}
