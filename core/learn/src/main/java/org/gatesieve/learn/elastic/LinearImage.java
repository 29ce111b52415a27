package org.gatesieve.learn.elastic;

import org.apache.commons.math3.linear.RealMatrix;

/**
 * A tensor whose rows become linear combinations of what they were, w′ = w·M. Its scalars are
 * independent of each other, as the factorised posterior says.
 *
 * @param map M, old × new
 * @param gradientMap G, old × new: ∂L/∂w′ = ∂L/∂w · G
 */
record LinearImage(RealMatrix map, RealMatrix gradientMap) {

  RealMatrix means(RealMatrix means) {
    return means.multiply(map);
  }

  /** Variances of independent terms add up: σ′² = σ²·M², each element squared. */
  RealMatrix variances(RealMatrix variances) {
    return variances.multiply(Elementwise.squared(map));
  }

  /**
   * Adam's mean squares of the gradients of the means. The root of a mean square is a norm: that of
   * a sum is at most the sum of its terms', and equals it where they rise and fall together, as the
   * gradients of inputs do that carry the same. So no step is larger than with the true mean.
   */
  RealMatrix squares(RealMatrix squares) {
    return Elementwise.squared(roots(squares).multiply(Elementwise.apply(Math::abs, gradientMap)));
  }

  /** The same for ln σ, of which the new one is a mean of the old ones, weighted by variance. */
  RealMatrix logSigmaSquares(RealMatrix squares, RealMatrix variances) {
    RealMatrix weighted =
        variances(Elementwise.apply((root, weight) -> root * weight, roots(squares), variances));
    return Elementwise.squared(
        Elementwise.apply((sum, weight) -> sum / weight, weighted, variances(variances)));
  }

  private static RealMatrix roots(RealMatrix squares) {
    return Elementwise.apply(Math::sqrt, squares);
  }
}
