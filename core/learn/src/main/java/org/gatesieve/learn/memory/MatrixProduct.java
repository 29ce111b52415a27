package org.gatesieve.learn.memory;

import static org.bytedeco.openblas.global.openblas.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas.CblasTrans;

import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.openblas.global.openblas;
import org.gatesieve.learn.kernel.MatrixKernels;

/**
 * Row-major single-precision matrix products on preallocated memory, by the OpenBLAS that ND4J
 * loads. One task, one thread: parallelism is Spark's business, and sums stay in a fixed order.
 */
public final class MatrixProduct {
  static {
    // ND4J sets the number of threads when it starts, so it has to start first.
    MatrixKernels.load();
    openblas.blas_set_num_threads(1);
  }

  private MatrixProduct() {}

  /** C (m × n) = A (m × k) · B (k × n) + beta · C; offsets in floats. */
  public static void multiply(
      int m,
      int n,
      int k,
      FloatBlock a,
      int aOffset,
      FloatBlock b,
      float beta,
      FloatBlock c,
      int cOffset) {
    gemm(CblasNoTrans, CblasNoTrans, m, n, k, a.at(aOffset), k, b.at(0), n, beta, c.at(cOffset));
  }

  /** C (m × n) = A (m × k) · Bᵀ, B is n × k; + beta · C. */
  public static void multiplyTransposed(
      int m,
      int n,
      int k,
      FloatBlock a,
      int aOffset,
      FloatBlock b,
      float beta,
      FloatBlock c,
      int cOffset) {
    gemm(CblasNoTrans, CblasTrans, m, n, k, a.at(aOffset), k, b.at(0), k, beta, c.at(cOffset));
  }

  /** C (m × n) = Aᵀ · B, A is k × m, B is k × n. */
  public static void transposedMultiply(
      int m, int n, int k, FloatBlock a, FloatBlock b, FloatBlock c) {
    transposedMultiply(m, n, k, a, 0, b, 0f, c);
  }

  /** C (m × n) = Aᵀ · B + beta · C, A is k × m, B is k × n. */
  public static void transposedMultiply(
      int m, int n, int k, FloatBlock a, int aOffset, FloatBlock b, float beta, FloatBlock c) {
    gemm(CblasTrans, CblasNoTrans, m, n, k, a.at(aOffset), m, b.at(0), n, beta, c.at(0));
  }

  private static void gemm(
      int transposeA,
      int transposeB,
      int m,
      int n,
      int k,
      FloatPointer a,
      int leadingA,
      FloatPointer b,
      int leadingB,
      float beta,
      FloatPointer c) {
    openblas.cblas_sgemm(
        CblasRowMajor, transposeA, transposeB, m, n, k, 1f, a, leadingA, b, leadingB, beta, c, n);
  }
}
