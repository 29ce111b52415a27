package org.gatesieve.benchmarks.parts;

import java.util.Map;
import org.gatesieve.benchmarks.peer.ClassifierWorkload;

/** Floating point operations of the methods of {@link MatrixProducts}. */
final class ProductWork {
  private static final double GIGA = 1e9;
  private static final double MILLISECONDS = 1e3;

  private ProductWork() {}

  /** 2 m n k, summed over the products of each method. */
  static Map<String, Double> operations(ClassifierWorkload workload) {
    double input = multiplyAdds(workload.tokens(), workload.inputs(), workload);
    double recurrentOneByOne =
        multiplyAdds(workload.tokens() - workload.objects(), workload.hidden(), workload);
    double recurrentAtOnce = multiplyAdds(workload.tokens(), workload.hidden(), workload);
    return Map.of(
        "inputForward", input,
        "recurrentForward", recurrentOneByOne,
        "recurrentBackward", recurrentOneByOne,
        "inputWeightGradient", input,
        "recurrentWeightGradient", recurrentAtOnce,
        "inputBackward", input);
  }

  private static double multiplyAdds(int rows, int columns, ClassifierWorkload workload) {
    return 2.0 * rows * columns * 4 * workload.hidden();
  }

  static double ofSquare() {
    return 2.0 * SquareProduct.SIZE * SquareProduct.SIZE * SquareProduct.SIZE;
  }

  static double gigaPerSecond(double operations, double milliseconds) {
    return operations / GIGA / milliseconds * MILLISECONDS;
  }
}
