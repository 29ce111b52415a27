package org.gatesieve.job.failure;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What a user is told of a failure, wherever in its causes that stands: Spark wraps what fails. */
public final class Explanation {
  /**
   * An executor that runs out of memory ends itself with status 52, and a cluster kills it with
   * 137; a stage that needs what a lost one had made fails for that.
   */
  private static final Pattern MEMORY =
      Pattern.compile(
          "OutOfMemoryError|[Cc]ode:? (52|137)\\b|[Kk]illed by YARN for exceeding"
              + "|ExecutorLostFailure|FetchFailed");

  private Explanation() {}

  /** The explained failure; empty when nobody but us can mend it. */
  public static Optional<JobException> of(Throwable failure) {
    Optional<Throwable> known = find(failure, JobException.class::isInstance);
    return known
        .map(JobException.class::cast)
        .or(() -> find(failure, Explanation::tellsOfMemory).map(Explanation::memory));
  }

  private static Optional<Throwable> find(Throwable failure, Predicate<Throwable> wanted) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (wanted.test(cause)) {
        return Optional.of(cause);
      }
    }
    return Optional.empty();
  }

  private static boolean tellsOfMemory(Throwable cause) {
    return cause instanceof OutOfMemoryError
        || (cause instanceof org.apache.spark.SparkException
            && MEMORY.matcher(String.valueOf(cause.getMessage())).find());
  }

  private static JobException memory(Throwable cause) {
    String message = String.valueOf(cause.getMessage());
    return JobException.internal(
        "Memory did not suffice ("
            + message.lines().findFirst().orElse("")
            + "), or executors were lost for a reason that their logs tell. Give driver or executors"
            + " more (--driver-memory, --executor-memory; for matrices"
            + " org.bytedeco.javacpp.maxphysicalbytes in conf/spark-defaults.conf), or lower"
            + " training.batch-size; what was saved goes on with the same command");
  }
}
