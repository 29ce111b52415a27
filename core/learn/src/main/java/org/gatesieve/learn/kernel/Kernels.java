package org.gatesieve.learn.kernel;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The kernels in use: chosen once per JVM and logged.
 *
 * @param name shown in logs and reports
 */
public record Kernels(String name, CellKernel cell, PosteriorKernel posterior) {
  private static final Logger LOG = LoggerFactory.getLogger(Kernels.class);

  private static final Kernels CURRENT = choose();

  /** The kernels of this JVM. */
  public static Kernels current() {
    return CURRENT;
  }

  private static Kernels choose() {
    if (KernelModule.isPresent()) {
      Kernels vector = vector();
      LOG.info("Kernels: {}", vector.name());
      return vector;
    }
    Kernels scalar = scalar();
    LOG.info("Kernels: {}; {}", scalar.name(), KernelModule.ADVICE);
    return scalar;
  }

  static Kernels scalar() {
    return new Kernels("scalar", new ScalarCellKernel(), new ScalarPosteriorKernel());
  }

  /** Only for a JVM with the vector module. */
  static Kernels vector() {
    String here = Kernels.class.getPackageName();
    return new Kernels(
        "vector",
        KernelModule.load(CellKernel.class, here + ".VectorCellKernel"),
        KernelModule.load(PosteriorKernel.class, here + ".VectorPosteriorKernel"));
  }
}
