package org.gatesieve.learn.layers;

import java.util.Objects;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.schedule.ISchedule;

/** The learning rate of an updater, constant or scheduled, times a constant. */
final class ScaledRate implements ISchedule {
  private static final long serialVersionUID = 1L;

  private final IUpdater updater;
  private final double factor;

  ScaledRate(IUpdater updater, double factor) {
    this.updater = updater;
    this.factor = factor;
  }

  @Override
  public double valueAt(int iteration, int epoch) {
    return factor * updater.getLearningRate(iteration, epoch);
  }

  @Override
  public ScaledRate clone() {
    return new ScaledRate(updater.clone(), factor);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ScaledRate that
        && factor == that.factor
        && updater.equals(that.updater);
  }

  @Override
  public int hashCode() {
    return Objects.hash(updater, factor);
  }
}
