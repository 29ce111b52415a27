package org.gatesieve.job.averaging;

import java.util.concurrent.ConcurrentLinkedDeque;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.gatesieve.learn.training.LocalTrainer;

/**
 * Idle trainers of this executor. A trainer's buffers are large and take long to fill for the first
 * time; nothing that it computes depends on what it computed before, so a later task may have it.
 */
final class TrainerPool {
  private static TrainerPool current = new TrainerPool("", 0);

  private final String configuration;
  private final double gradientClip;
  private final ConcurrentLinkedDeque<LocalTrainer> idle = new ConcurrentLinkedDeque<>();

  private TrainerPool(String configuration, double gradientClip) {
    this.configuration = configuration;
    this.gradientClip = gradientClip;
  }

  /** The pool of one network; that of the network before it is dropped. */
  static synchronized TrainerPool of(String configuration, double gradientClip) {
    if (!current.configuration.equals(configuration) || current.gradientClip != gradientClip) {
      current = new TrainerPool(configuration, gradientClip);
    }
    return current;
  }

  LocalTrainer take() {
    LocalTrainer trainer = idle.poll();
    return trainer != null
        ? trainer
        : new LocalTrainer(MultiLayerConfiguration.fromJson(configuration), gradientClip);
  }

  /** To be called only after a task that ended well. */
  void giveBack(LocalTrainer trainer) {
    idle.push(trainer);
  }
}
