package org.gatesieve.learn.kernel;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.bytedeco.javacpp.Loader;
import org.nd4j.linalg.factory.Nd4j;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The kernels of matrix products: those of OpenBLAS for the instructions that the processor has, so
 * that unlike processors with the same instructions give the same numbers. OpenBLAS keeps the ones
 * that it has when ND4J loads it, so ND4J is loaded here, before anything else needs it.
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

  private static final String NAME = choose();

  private MatrixKernels() {}

  /**
   * OpenBLAS's name of them, such as Haswell or SkylakeX; "unknown" where ND4J multiplies by
   * another library.
   */
  public static String name() {
    return NAME;
  }

  /** Loads ND4J with them, if nothing has yet. */
  public static void load() {
    Nd4j.getExecutioner();
  }

  private static String choose() {
    OpenBlasCoretype.choose();
    load();
    String name = loaded().orElse(UNKNOWN);
    OpenBlasCoretype.ofThisProcessor().flatMap(better -> advice(name, better)).ifPresent(LOG::warn);
    return name;
  }

  /**
   * What a user should do who has kernels of that name, be it because OPENBLAS_CORETYPE says so or
   * because something else loaded ND4J.
   *
   * @param better the OPENBLAS_CORETYPE that suits the processor
   */
  static Optional<String> advice(String name, String better) {
    if (!WITHOUT_AVX.contains(name)) {
      return Optional.empty();
    }
    return Optional.of(
        "OpenBLAS multiplies matrices without AVX, several times slower than it could. Set "
            + OpenBlasCoretype.VARIABLE
            + "="
            + better
            + " in the environment of the driver, and spark.executorEnv."
            + OpenBlasCoretype.VARIABLE);
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
