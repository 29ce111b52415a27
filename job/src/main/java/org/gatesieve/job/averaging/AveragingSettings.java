package org.gatesieve.job.averaging;

import java.io.Serializable;
import org.gatesieve.job.config.Averaging;

/**
 * How rounds are run.
 *
 * @param averaging how the posteriors of the shards become one
 * @param gradientClip largest global norm of the data gradient; 0 switches clipping off
 */
public record AveragingSettings(Averaging averaging, double gradientClip) implements Serializable {

  AveragingRule rule() {
    return switch (averaging) {
      case ARITHMETIC -> AveragingRule.ARITHMETIC;
      case PRECISION -> AveragingRule.PRECISION_WEIGHTED;
    };
  }
}
