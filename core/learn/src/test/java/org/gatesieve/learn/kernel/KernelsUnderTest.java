package org.gatesieve.learn.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Every implementation of the kernels, so that one test holds them all to the same formulas. */
final class KernelsUnderTest {
  /** Sizes around the widths of vector registers, and awkward ones between. */
  private static final int[] SIZES = {
    1, 2, 3, 7, 8, 9, 15, 16, 17, 31, 32, 33, 63, 64, 65, 127, 1000
  };

  private KernelsUnderTest() {}

  static List<Kernels> all() {
    return List.of(Kernels.scalar(), Kernels.vector());
  }

  static IntStream sizes() {
    return IntStream.of(SIZES);
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
