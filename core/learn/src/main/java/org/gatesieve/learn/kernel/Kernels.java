package org.gatesieve.learn.kernel;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The kernels of one layer, with buffers of their own; their kind is chosen once per JVM and
 * logged.
 *
 * @param name shown in logs and reports
 */
public record Kernels(String name, CellKernel cell, PosteriorKernel posterior, AdamKernel adam) {
  private static final Logger LOG = LoggerFactory.getLogger(Kernels.class);

  private static final boolean VECTOR = choose();

  /** New kernels of the kind that this JVM can run. */
  public static Kernels create() {
    return VECTOR ? vector() : scalar();
  }

  private static boolean choose() {
    if (KernelModule.isPresent()) {
      LOG.info("Kernels: vector");
      return true;
    }
    LOG.info("Kernels: scalar; {}", KernelModule.ADVICE);
    return false;
  }

  static Kernels scalar() {
    return new Kernels(
        "scalar", new ScalarCellKernel(), new ScalarPosteriorKernel(), new ScalarAdamKernel());
  }

  /** Only for a JVM with the vector module. */
  static Kernels vector() {
    String here = Kernels.class.getPackageName();
    return new Kernels(
        "vector",
        KernelModule.load(CellKernel.class, here + ".VectorCellKernel"),
        KernelModule.load(PosteriorKernel.class, here + ".VectorPosteriorKernel"),
        KernelModule.load(AdamKernel.class, here + ".VectorAdamKernel"));
  }
}
