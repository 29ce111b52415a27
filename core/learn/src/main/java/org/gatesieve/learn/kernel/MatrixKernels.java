package org.gatesieve.learn.kernel;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.bytedeco.javacpp.Loader;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The kernels of matrix products, which OpenBLAS chooses by the processor when ND4J loads it.
 * ND4J's release of it does not know later processors, and then takes kernels without AVX.
 */
public final class MatrixKernels {
  private static final Logger LOG = LoggerFactory.getLogger(MatrixKernels.class);

  private static final String UNKNOWN = "unknown";
  private static final String LIBRARY = "libopenblas.";
  private static final String NAME_FUNCTION = "openblas_get_corename";

  /** OpenBLAS's names of the kernels that its x86-64 builds have for processors without AVX. */
  private static final Set<String> WITHOUT_AVX =
      Set.of(
          "Prescott",
          "Core2",
          "Penryn",
          "Dunnington",
          "Nehalem",
          "Atom",
          "Nano",
          "Opteron",
          "Opteron_SSE3",
          "Barcelona",
          "Bobcat");

  /** ND4J's levels of processors. */
  private static final int AVX2 = 2;

  private static final int AVX_512 = 3;

  private static final String NAME = choose();

  private MatrixKernels() {}

  /**
   * OpenBLAS's name of them, such as Haswell or SkylakeX; "unknown" where ND4J multiplies by
   * another library.
   */
  public static String name() {
    return NAME;
  }

  private static String choose() {
    // It loads the native libraries.
    Nd4j.getExecutioner();
    int processor = NativeOpsHolder.getInstance().getDeviceNativeOps().optimalLevel();
    String name = loaded().orElse(UNKNOWN);
    advice(name, processor).ifPresent(LOG::warn);
    return name;
  }

  /** What a user should do who has kernels of that name on a processor of that level. */
  static Optional<String> advice(String name, int processor) {
    if (processor < AVX2 || !WITHOUT_AVX.contains(name)) {
      return Optional.empty();
    }
    return Optional.of(
        "OpenBLAS does not know this processor and multiplies matrices without AVX, several times"
            + " slower than it could. Set OPENBLAS_CORETYPE="
            + (processor >= AVX_512 ? "SKYLAKEX" : "HASWELL")
            + " in the environment of the driver, and spark.executorEnv.OPENBLAS_CORETYPE");
  }

  private static Optional<String> loaded() {
    return Loader.getLoadedLibraries().values().stream()
        .filter(path -> Path.of(path).getFileName().toString().startsWith(LIBRARY))
        .findFirst()
        .map(path -> NativeLibrary.getInstance(path).getFunction(NAME_FUNCTION))
        .map(MatrixKernels::call);
  }

  private static String call(Function function) {
    return function.invokeString(new Object[0], false);
  }
}
