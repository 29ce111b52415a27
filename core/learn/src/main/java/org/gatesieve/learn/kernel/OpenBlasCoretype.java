package org.gatesieve.learn.kernel;

import com.sun.jna.NativeLibrary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The environment's {@code OPENBLAS_CORETYPE}, by which OpenBLAS is told what kernels to take. Left
 * alone it goes by the processor's model, and knows none that is younger than itself.
 */
final class OpenBlasCoretype {
  static final String VARIABLE = "OPENBLAS_CORETYPE";

  private static final Path PROCESSOR = Path.of("/proc/cpuinfo");
  private static final String INSTRUCTIONS = "flags";

  private static final Set<String> AVX2 = Set.of("avx2", "fma");
  private static final Set<String> AVX_512 =
      Set.of("avx512f", "avx512cd", "avx512bw", "avx512dq", "avx512vl");

  private OpenBlasCoretype() {}

  /**
   * Sets it for this process as the processor's instructions have it, unless the user has set it.
   * OpenBLAS reads it when it is loaded, so this has to come before.
   */
  static void choose() {
    if (System.getenv(VARIABLE) == null) {
      // Java has no way to set a variable of its own process.
      ofThisProcessor()
          .ifPresent(
              coretype ->
                  NativeLibrary.getInstance("c")
                      .getFunction("setenv")
                      .invokeInt(new Object[] {VARIABLE, coretype, 1}));
    }
  }

  /** The best for this processor; empty where it is left to OpenBLAS. */
  static Optional<String> ofThisProcessor() {
    if (!Files.isReadable(PROCESSOR)) {
      return Optional.empty();
    }
    try (Stream<String> lines = Files.lines(PROCESSOR)) {
      return of(lines);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + PROCESSOR, e);
    }
  }

  /**
   * By Linux's description of a processor. Processors of other makes than x86-64 have no such line.
   */
  static Optional<String> of(Stream<String> description) {
    Set<String> instructions =
        description
            .map(line -> line.split(":", 2))
            .filter(line -> line.length == 2 && line[0].strip().equals(INSTRUCTIONS))
            .findFirst()
            .map(line -> new HashSet<>(Arrays.asList(line[1].strip().split(" "))))
            .orElseGet(HashSet::new);
    if (!instructions.containsAll(AVX2)) {
      return Optional.empty();
    }
    return Optional.of(instructions.containsAll(AVX_512) ? "SKYLAKEX" : "HASWELL");
  }
}
