package org.gatesieve.learn.elastic;

import java.util.Optional;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * Fewer inputs that bring nearly the same into the gates. Only the product E·B with B = diag(z^x)
 * W^x matters; with the principal directions D of its weighted rows and their energies Λ,
 *
 * <pre>
 * E′ = E·T,  T = B·D        W^x′ = L·B = Dᵀ,  L = Λ⁻¹ Tᵀ G        z^x′ = 1
 * </pre>
 *
 * where G is the weighted EᵀE. E′·W^x′ = E·B·D·Dᵀ is the truncated singular value decomposition,
 * and both factors are linear images of the old ones, so that posteriors and gradients have images
 * too. L is the inverse of T in the sense that L·T = 1 and, by D's eigenvalue equation, L·B = Dᵀ:
 * the gradient of E′ is that of E times Lᵀ, and that of W^x′ is (W^x·D)ᵀ times that of W^x.
 *
 * @param embedding image of the rows of E
 * @param inputWeights image of the columns of W^x
 * @param inputGroups image of the noise of z^x; its means become 1
 * @param energy share of the sum of squares of E·B that is kept
 */
record InputBasis(
    LinearImage embedding, LinearImage inputWeights, LinearImage inputGroups, double energy) {

  /**
   * The basis of as few inputs as keep a share of the energy; empty when that is not fewer.
   *
   * @param embedding E
   * @param groups z^x
   * @param inputWeights W^x
   * @param wordWeights factor on the squared row of every word
   */
  static Optional<InputBasis> of(
      RealMatrix embedding,
      RealVector groups,
      RealMatrix inputWeights,
      RealVector wordWeights,
      double energy) {
    RealMatrix scatter = scatter(embedding, wordWeights);
    RealMatrix weights = scaledRows(inputWeights, groups);
    RealMatrix pointScatter = symmetric(weights.transpose().multiply(scatter).multiply(weights));
    return PrincipalDirections.of(pointScatter, energy)
        .filter(principal -> principal.count() < groups.getDimension())
        .map(principal -> of(embedding, groups, inputWeights, scatter, weights, principal));
  }

  private static InputBasis of(
      RealMatrix embedding,
      RealVector groups,
      RealMatrix inputWeights,
      RealMatrix scatter,
      RealMatrix weights,
      PrincipalDirections principal) {
    RealMatrix turn = weights.multiply(principal.directions());
    RealMatrix inverse =
        scaledRows(turn.transpose().multiply(scatter), reciprocal(principal.energies()));
    RealVector scale = balance(embedding.multiply(turn), principal.directions());
    RealVector shrink = scale.map(factor -> 1 / factor);
    RealMatrix mixed = inputWeights.multiply(principal.directions());
    return new InputBasis(
        new LinearImage(scaledColumns(turn, scale), scaledColumns(inverse.transpose(), shrink)),
        new LinearImage(
            scaledColumns(scaledRows(inverse.transpose(), groups), shrink),
            scaledColumns(mixed, scale)),
        groupImage(groups, mixed, scatter, principal.energies()),
        principal.kept());
  }

  /** The number of inputs. */
  int count() {
    return embedding.map().getColumnDimension();
  }

  /**
   * Noise of z^x reaches a direction through every input's share of it. The noise-to-signal ratio
   * of the new group variable is that of the whole direction, over all words.
   */
  private static LinearImage groupImage(
      RealVector groups, RealMatrix mixed, RealMatrix scatter, double[] energies) {
    RealMatrix noise = mixed.copy();
    RealMatrix gradients = mixed.copy();
    for (int x = 0; x < groups.getDimension(); x++) {
      for (int j = 0; j < energies.length; j++) {
        noise.multiplyEntry(x, j, Math.sqrt(scatter.getEntry(x, x) / energies[j]));
        gradients.setEntry(x, j, groups.getEntry(x));
      }
    }
    return new LinearImage(noise, gradients);
  }

  /**
   * Factors on the columns of E that make them as large as the rows of W^x, by root mean square:
   * Adam then moves both by the same share of their size.
   */
  private static RealVector balance(RealMatrix embedding, RealMatrix directions) {
    RealVector scale = MatrixUtils.createRealVector(new double[embedding.getColumnDimension()]);
    for (int j = 0; j < scale.getDimension(); j++) {
      double column =
          embedding.getColumnVector(j).getNorm() / Math.sqrt(embedding.getRowDimension());
      scale.setEntry(j, Math.sqrt(1 / (Math.sqrt(directions.getRowDimension()) * column)));
    }
    return scale;
  }

  private static RealMatrix scatter(RealMatrix embedding, RealVector wordWeights) {
    return symmetric(embedding.transpose().multiply(scaledRows(embedding, wordWeights)));
  }

  /** The eigenvalue solver treats what is off by rounding as another kind of problem. */
  private static RealMatrix symmetric(RealMatrix matrix) {
    return matrix.add(matrix.transpose()).scalarMultiply(0.5);
  }

  private static RealMatrix scaledRows(RealMatrix matrix, RealVector factors) {
    RealMatrix scaled = matrix.copy();
    for (int i = 0; i < scaled.getRowDimension(); i++) {
      scaled.setRowVector(i, matrix.getRowVector(i).mapMultiply(factors.getEntry(i)));
    }
    return scaled;
  }

  private static RealMatrix scaledColumns(RealMatrix matrix, RealVector factors) {
    return scaledRows(matrix.transpose(), factors).transpose();
  }

  private static RealVector reciprocal(double[] values) {
    return MatrixUtils.createRealVector(values).map(value -> 1 / value);
  }
}
