package org.gatesieve.job.averaging;

import java.util.List;

/**
 * How the numbers of the shards become one (METHOD §7). Sums are taken in the order of the list, in
 * double precision: with a single contribution the result is that contribution, bit for bit.
 */
enum AveragingRule {
  /** Mean, weighted by examples, of everything alike. */
  ARITHMETIC {
    @Override
    void combine(Slice slice, List<WeightedSlice> contributions, float[] result) {
      mean(contributions, 0, result.length, result);
    }
  },
  /**
   * Product of the posteriors, each to the power of its share of the examples: precisions are
   * averaged, and means are averaged with their precisions as weights.
   */
  PRECISION_WEIGHTED {
    @Override
    void combine(Slice slice, List<WeightedSlice> contributions, float[] result) {
      if (!slice.isPosterior()) {
        mean(contributions, 0, result.length, result);
        return;
      }
      int length = slice.length();
      for (int i = 0; i < length; i++) {
        double total = 0;
        double precisions = 0;
        double weightedMeans = 0;
        for (WeightedSlice contribution : contributions) {
          double precision =
              contribution.examples() * Math.exp(-2.0 * contribution.values()[length + i]);
          total += contribution.examples();
          precisions += precision;
          weightedMeans += precision * contribution.values()[i];
        }
        result[i] = (float) (weightedMeans / precisions);
        result[length + i] = (float) (-0.5 * Math.log(precisions / total));
      }
    }
  };

  /**
   * Combines the contributions of all shards that saw examples.
   *
   * @param contributions at least one, in shard order
   * @param result receives means, then ln σ of a posterior
   */
  abstract void combine(Slice slice, List<WeightedSlice> contributions, float[] result);

  private static void mean(List<WeightedSlice> contributions, int from, int to, float[] result) {
    for (int i = from; i < to; i++) {
      double total = 0;
      double sum = 0;
      for (WeightedSlice contribution : contributions) {
        total += contribution.examples();
        sum += (double) contribution.examples() * contribution.values()[i];
      }
      result[i] = (float) (sum / total);
    }
  }
}
