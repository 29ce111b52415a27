package org.gatesieve.job.config;

/** How the posteriors of the shards become one (METHOD §7). */
public enum Averaging {
  /** Mean of μ and of ln σ. */
  ARITHMETIC,
  /** Product of the Gaussians: means weighted by precision. */
  PRECISION
}
