package org.gatesieve.learn.posterior;

import java.io.Serializable;

/**
 * Factorised normal posterior of one tensor of weights or group variables (METHOD §2).
 *
 * @param treatment how the tensor is learnt
 * @param mean μ, row-major (in × out); all ones when the treatment is constant
 * @param logSigma s = ln σ, as long as {@code mean}; empty unless the treatment is variational
 */
public record Posterior(Treatment treatment, float[] mean, float[] logSigma)
    implements Serializable {}
