package org.gatesieve.learn.elastic;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * The directions that carry most of a cloud of points, strongest first.
 *
 * @param directions dimensions × directions, orthonormal; the largest component of each is positive
 * @param energies sum of squares along every direction
 * @param kept share of the whole sum of squares
 */
record PrincipalDirections(RealMatrix directions, double[] energies, double kept) {
  /** Below this share of the largest, an energy is rounding of the eigenvalue solver. */
  private static final double ROUNDING = 1e-13;

  /**
   * As few directions as carry a share of the sum of squares; empty when all points are zero.
   *
   * @param scatter symmetric: sum of the points' outer products with themselves
   * @param share 1 for every direction that carries anything
   */
  static Optional<PrincipalDirections> of(RealMatrix scatter, double share) {
    EigenDecomposition eigen = new EigenDecomposition(scatter);
    double[] energies = positive(eigen.getRealEigenvalues());
    if (energies.length == 0) {
      return Optional.empty();
    }
    double whole = sum(energies, energies.length);
    int count = 1;
    while (sum(energies, count) < share * whole) {
      count++;
    }
    RealMatrix directions = MatrixUtils.createRealMatrix(scatter.getRowDimension(), count);
    for (int j = 0; j < count; j++) {
      directions.setColumnVector(j, withSign(eigen.getEigenvector(j)));
    }
    return Optional.of(
        new PrincipalDirections(
            directions, Arrays.copyOf(energies, count), sum(energies, count) / whole));
  }

  int count() {
    return energies.length;
  }

  private static double[] positive(double[] descending) {
    double smallest = Math.max(0, ROUNDING * descending[0]);
    return Arrays.stream(descending).takeWhile(energy -> energy > smallest).toArray();
  }

  private static double sum(double[] values, int count) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += values[i];
    }
    return sum;
  }

  /** An eigenvector or its opposite: the solver may give either. */
  private static RealVector withSign(RealVector direction) {
    double[] sizes = new ArrayRealVector(direction).mapToSelf(Math::abs).toArray();
    int largest = new ArrayRealVector(sizes, false).getMaxIndex();
    return direction.mapMultiply(Math.signum(direction.getEntry(largest)));
  }
}
