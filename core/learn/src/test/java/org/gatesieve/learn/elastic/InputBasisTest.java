package org.gatesieve.learn.elastic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputBasisTest {
  private static final int WORDS = 30;
  private static final int INPUTS = 6;
  private static final int GATES = 4;

  private final Random random = new Random(7);
  private final RealMatrix embedding = matrix(WORDS, INPUTS);
  private final RealVector groups = matrix(1, INPUTS).getRowVector(0);
  private final RealMatrix inputWeights = matrix(INPUTS, GATES);
  private final RealVector wordWeights = Elementwise.squared(matrix(1, WORDS)).getRowVector(0);

  /** With the gradient of E·B at hand, the chain rule gives those of its factors. */
  @ParameterizedTest
  @ValueSource(doubles = {0.5, 0.9, 1})
  void gradientsAreMappedAsTheChainRuleSays(double energy) {
    InputBasis basis = basis(energy);
    RealMatrix newEmbedding = basis.embedding().means(embedding);
    RealMatrix newWeights = basis.inputWeights().means(inputWeights.transpose()).transpose();
    RealMatrix productGradient = matrix(WORDS, GATES);
    RealMatrix diagonal = MatrixUtils.createRealDiagonalMatrix(groups.toArray());
    RealMatrix embeddingGradient =
        productGradient.multiply(diagonal.multiply(inputWeights).transpose());
    RealMatrix weightGradient = diagonal.multiply(embedding.transpose()).multiply(productGradient);

    assertClose(
        productGradient.multiply(newWeights.transpose()),
        embeddingGradient.multiply(basis.embedding().gradientMap()));
    assertClose(
        newEmbedding.transpose().multiply(productGradient),
        weightGradient.transpose().multiply(basis.inputWeights().gradientMap()).transpose());
  }

  /** One input that is alone in its basis keeps its noise-to-signal ratios. */
  @Test
  void anInputThatOnlyChangesItsScaleKeepsItsNoiseToSignalRatio() {
    RealMatrix lone = embedding.copy();
    for (int input = 1; input < INPUTS; input++) {
      lone.setColumnVector(input, MatrixUtils.createRealVector(new double[WORDS]));
    }
    InputBasis basis = InputBasis.of(lone, groups, inputWeights, wordWeights, 1).orElseThrow();
    RealMatrix variances = Elementwise.squared(matrix(WORDS, INPUTS));
    for (int input = 1; input < INPUTS; input++) {
      variances.setColumnVector(input, MatrixUtils.createRealVector(new double[WORDS]));
    }
    RealMatrix means = basis.embedding().means(lone);
    RealMatrix noise = basis.embedding().variances(variances);

    assertEquals(1, basis.count());
    for (int word = 0; word < WORDS; word++) {
      assertEquals(
          variances.getEntry(word, 0) / Math.pow(lone.getEntry(word, 0), 2),
          noise.getEntry(word, 0) / Math.pow(means.getEntry(word, 0), 2),
          1e-9);
    }
    RealMatrix groupVariances = MatrixUtils.createRealMatrix(1, INPUTS).scalarAdd(0.3);
    assertEquals(
        0.3 / Math.pow(groups.getEntry(0), 2),
        basis.inputGroups().variances(groupVariances).getEntry(0, 0),
        1e-9);
  }

  private InputBasis basis(double energy) {
    return InputBasis.of(embedding, groups, inputWeights, wordWeights, energy).orElseThrow();
  }

  private static void assertClose(RealMatrix expected, RealMatrix actual) {
    assertEquals(0, expected.subtract(actual).getNorm(), 1e-9 * expected.getNorm());
  }

  private RealMatrix matrix(int rows, int columns) {
    RealMatrix matrix = MatrixUtils.createRealMatrix(rows, columns);
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        matrix.setEntry(i, j, random.nextGaussian());
      }
    }
    return matrix;
  }
}
