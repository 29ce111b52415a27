package org.gatesieve.benchmarks.peer;

import java.time.Duration;

/** The clock of all peers; it runs from its creation. */
public final class Stopwatch {
  private static final double NANOSECONDS = 1e9;

  private final double processor = processorSeconds();
  private final long wall = System.nanoTime();

  /** Time since the creation. */
  public StepTime elapsed() {
    double seconds = (System.nanoTime() - wall) / NANOSECONDS;
    return new StepTime(seconds, processorSeconds() - processor);
  }

  private static double processorSeconds() {
    return ProcessHandle.current().info().totalCpuDuration().map(Duration::toNanos).orElseThrow()
        / NANOSECONDS;
  }
}
