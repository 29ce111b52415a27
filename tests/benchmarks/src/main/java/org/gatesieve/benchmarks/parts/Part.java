package org.gatesieve.benchmarks.parts;

import org.gatesieve.learn.layers.Cell;
import org.gatesieve.learn.layers.EmbeddingGradient;
import org.gatesieve.learn.layers.Sampling;

/** A part of the step: the sum of the benchmarks of a class. */
enum Part {
  MATRIX_PRODUCTS("matrix products", MatrixProducts.class),
  CELL("cell kernels", Cell.class),
  SAMPLING("sampling", Sampling.class),
  EMBEDDING_GRADIENT("embedding gradient", EmbeddingGradient.class),
  UPDATE("update", Update.class);

  private final String label;
  private final Class<?> benchmarks;

  Part(String label, Class<?> benchmarks) {
    this.label = label;
    this.benchmarks = benchmarks;
  }

  Class<?> benchmarks() {
    return benchmarks;
  }

  @Override
  public String toString() {
    return label;
  }
}
