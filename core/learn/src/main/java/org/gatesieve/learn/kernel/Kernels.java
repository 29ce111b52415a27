package org.gatesieve.learn.kernel;

import org.gatesieve.compact.kernel.KernelModule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The kernels of one layer for all but matrix products, with buffers of their own; their kind is
 * chosen once per JVM and logged.
 *
 * @param name shown in logs and reports
 */
public record Kernels(
    String name,
    CellKernel cell,
    PosteriorKernel posterior,
    AdamKernel adam,
    CrossEntropyKernel crossEntropy) {
  private static final Logger LOG = LoggerFactory.getLogger(Kernels.class);

  private static final String VECTOR_KIND = "vector";
  private static final String SCALAR_KIND = "scalar";
  private static final boolean VECTOR = choose();

  /** New kernels of the kind that this JVM can run. */
  public static Kernels create() {
    return VECTOR ? vector() : scalar();
  }

  /** The kind of this JVM's kernels, vector or scalar. */
  public static String kind() {
    return VECTOR ? VECTOR_KIND : SCALAR_KIND;
  }

  private static boolean choose() {
    if (KernelModule.isPresent()) {
      LOG.info("{}; matrix products: {}", VECTOR_KIND, MatrixKernels.name());
      return true;
    }
    LOG.info("{}; matrix products: {}; {}", SCALAR_KIND, MatrixKernels.name(), KernelModule.ADVICE);
    return false;
  }

  static Kernels scalar() {
    return new Kernels(
        SCALAR_KIND,
        new ScalarCellKernel(),
        new ScalarPosteriorKernel(),
        new ScalarAdamKernel(),
        new ScalarCrossEntropyKernel());
  }

  /** Only for a JVM with the vector module. */
  static Kernels vector() {
    String here = Kernels.class.getPackageName();
    return new Kernels(
        VECTOR_KIND,
        KernelModule.load(CellKernel.class, here + ".VectorCellKernel"),
        KernelModule.load(PosteriorKernel.class, here + ".VectorPosteriorKernel"),
        KernelModule.load(AdamKernel.class, here + ".VectorAdamKernel"),
        KernelModule.load(CrossEntropyKernel.class, here + ".VectorCrossEntropyKernel"));
  }
}
