package org.gatesieve.learn.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Every implementation of the kernels, so that one test holds them all to the same formulas. */
final class KernelsUnderTest {
  /** Sizes around the widths of vector registers, and awkward ones between. */
  private static final int[] SIZES = {1, 2, 3, 4, 5, 6, 8, 13, 16, 17, 25, 32, 33, 100};

  private KernelsUnderTest() {}

  static List<Kernels> all() {
    return List.of(new Kernels("scalar", new ScalarCellKernel(), new ScalarPosteriorKernel()));
  }

  /** Every kernel with every size. */
  static Stream<Arguments> withSizes() {
    List<Arguments> arguments = new ArrayList<>();
    for (Kernels kernels : all()) {
      for (int size : SIZES) {
        arguments.add(Arguments.of(kernels, size));
      }
    }
    return arguments.stream();
  }
}
