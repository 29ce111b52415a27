package org.gatesieve.learn.elastic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;

class LinearImageTest {
  private static final RealMatrix MAP = column(2, -3);
  private static final RealMatrix GRADIENT_MAP = column(0.5, -0.25);

  private final LinearImage image = new LinearImage(MAP, GRADIENT_MAP);

  @Test
  void meansAreCombinedAndIndependentVariancesAddUp() {
    assertEquals(2 * 5 - 3 * 7, image.means(row(5, 7)).getEntry(0, 0));
    assertEquals(4 * 5 + 9 * 7, image.variances(row(5, 7)).getEntry(0, 0));
  }

  /** Two gradients that are always 8 and −4: the new one is always 0.5·8 + 0.25·4. */
  @Test
  void squaresAreExactForGradientsThatRiseAndFallTogether() {
    assertEquals(25, image.squares(row(64, 16)).getEntry(0, 0));
  }

  /** The first is 8, 0, 8, 0 …, the second 0, 4, 0, 4 …: mean squares 32 and 8. */
  @Test
  void squaresAreNoSmallerThanThoseOfGradientsThatTakeTurns() {
    double meanSquare = (16 + 1) / 2.0;
    assertTrue(image.squares(row(32, 8)).getEntry(0, 0) >= meanSquare);
  }

  @Test
  void logSigmaTakesTheMeanOfRootsByVariance() {
    double root = (4 * 0.1 * 6 + 9 * 0.2 * 2) / (4 * 0.1 + 9 * 0.2);
    assertEquals(
        root * root, image.logSigmaSquares(row(36, 4), row(0.1, 0.2)).getEntry(0, 0), 1e-12);
  }

  private static RealMatrix row(double... values) {
    return MatrixUtils.createRowRealMatrix(values);
  }

  private static RealMatrix column(double... values) {
    return MatrixUtils.createColumnRealMatrix(values);
  }
}
