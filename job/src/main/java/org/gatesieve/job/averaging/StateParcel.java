package org.gatesieve.job.averaging;

import java.io.Serializable;
import org.gatesieve.learn.training.TrainingState;

/** A training state on its way to the shards. */
record StateParcel(FloatParcel parameters, FloatParcel updater, int step) implements Serializable {

  static StateParcel of(TrainingState state) {
    return new StateParcel(
        new FloatParcel(state.parameters()), new FloatParcel(state.updater()), state.step());
  }

  TrainingState open() {
    return new TrainingState(parameters.values(), updater.values(), step);
  }
}
