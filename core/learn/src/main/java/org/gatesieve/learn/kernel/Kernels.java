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
    Kernels scalar = new Kernels("scalar", new ScalarCellKernel(), new ScalarPosteriorKernel());
    LOG.info("Kernels: {}", scalar.name());
    return scalar;
  }
}
