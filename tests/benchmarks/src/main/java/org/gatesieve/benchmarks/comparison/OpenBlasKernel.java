package org.gatesieve.benchmarks.comparison;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The kernels that OpenBLAS says to have chosen; two releases may choose differently. */
final class OpenBlasKernel {
  static final String FACT = "openblas";

  private static final String PREFIX = "Core: ";

  private OpenBlasKernel() {}

  /** The name in a log of a process with {@code OPENBLAS_VERBOSE=2}. */
  static Optional<String> read(Path log) throws IOException {
    try (Stream<String> lines = Files.lines(log)) {
      return lines
          .filter(line -> line.startsWith(PREFIX))
          .map(line -> line.substring(PREFIX.length()).strip())
          .findFirst();
    }
  }
}
