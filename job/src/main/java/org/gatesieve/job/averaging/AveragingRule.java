package org.gatesieve.job.averaging;

import java.util.List;

/**
 * How the numbers of the shards become one (METHOD §7). Sums are taken in the order of the list, in
 * double precision. A single contribution is its own average, bit for bit.
 */
enum AveragingRule {
  /** Mean, weighted by examples, of everything alike. */
  ARITHMETIC {
    @Override
    void average(Slice slice, List<WeightedSlice> contributions, float[] result) {
      mean(contributions, result);
    }
  },
  /**
   * Product of the posteriors, each to the power of its share of the examples: precisions are
   * averaged, and means are averaged with their precisions as weights.
   */
  PRECISION_WEIGHTED {
    @Override
    void average(Slice slice, List<WeightedSlice> contributions, float[] result) {
      if (slice.isPosterior()) {
        product(slice.length(), contributions, result);
      } else {
        mean(contributions, result);
      }
    }
  };

  /**
   * Combines the contributions of all shards that saw examples.
   *
   * @param contributions at least one, in shard order
   * @param result receives means, then ln σ of a posterior
   */
  final void combine(Slice slice, List<WeightedSlice> contributions, float[] result) {
    if (contributions.size() == 1) {
      // Through exp and ln, or a sum that begins with +0, a number need not come back as it went.
      System.arraycopy(contributions.get(0).values(), 0, result, 0, result.length);
    } else {
      average(slice, contributions, result);
    }
  }

  abstract void average(Slice slice, List<WeightedSlice> contributions, float[] result);

  private static void mean(List<WeightedSlice> contributions, float[] result) {
    double total = 0;
    double[] sums = new double[result.length];
    for (WeightedSlice contribution : contributions) {
      double examples = contribution.examples();
      float[] values = contribution.values();
      total += examples;
      for (int i = 0; i < sums.length; i++) {
        sums[i] += examples * values[i];
      }
    }
    for (int i = 0; i < sums.length; i++) {
      result[i] = (float) (sums[i] / total);
    }
  }

  private static void product(int length, List<WeightedSlice> contributions, float[] result) {
    for (int i = 0; i < length; i++) {
      // Precisions relative to the largest: e^(−2s) itself overflows, or vanishes, for extreme s.
      double smallest = Double.POSITIVE_INFINITY;
      for (WeightedSlice contribution : contributions) {
        smallest = Math.min(smallest, contribution.values()[length + i]);
      }
      double total = 0;
      double precisions = 0;
      double weightedMeans = 0;
      for (WeightedSlice contribution : contributions) {
        double logSigma = contribution.values()[length + i];
        double precision = contribution.examples() * Math.exp(2 * (smallest - logSigma));
        total += contribution.examples();
        precisions += precision;
        weightedMeans += precision * contribution.values()[i];
      }
      result[i] = (float) (weightedMeans / precisions);
      result[length + i] = (float) (smallest - 0.5 * Math.log(precisions / total));
    }
  }
}
