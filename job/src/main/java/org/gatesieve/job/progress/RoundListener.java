package org.gatesieve.job.progress;

import java.util.function.Consumer;

/** Hears of every round of a run, and is closed when the run is over, however it ended. */
public interface RoundListener extends Consumer<RoundProgress>, AutoCloseable {

  @Override
  default void close() {}
}
