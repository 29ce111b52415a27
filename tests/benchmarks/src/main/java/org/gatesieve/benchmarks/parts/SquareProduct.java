package org.gatesieve.benchmarks.parts;

import org.gatesieve.learn.memory.FloatBlock;
import org.gatesieve.learn.memory.MatrixProduct;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The product that a BLAS does best: its speed is what this machine can give. */
@State(Scope.Benchmark)
public class SquareProduct {
  static final int SIZE = 1536;

  private FloatBlock a;
  private FloatBlock b;
  private FloatBlock c;

  @Setup
  public void allocate() {
    a = RandomBlock.allocate(SIZE * SIZE);
    b = RandomBlock.allocate(SIZE * SIZE);
    c = RandomBlock.allocate(SIZE * SIZE);
  }

  @Benchmark
  public void square() {
    MatrixProduct.multiply(SIZE, SIZE, SIZE, a, 0, b, 0f, c, 0);
  }
}
