package org.gatesieve.job.progress;

import java.util.function.Consumer;

/** Hears of a run while it works, and is closed when the run is over, however it ended. */
public interface RoundListener extends Consumer<RoundProgress>, AutoCloseable {

  /** Training is over: the model is made, proven and measured next, for minutes of a large one. */
  default void measuring() {}

  @Override
  default void close() {}
}
