package org.gatesieve.job.pipeline;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.hadoop.util.ShutdownHookManager;
import org.apache.spark.api.java.JavaSparkContext;
import org.gatesieve.job.failure.ExitCode;
import org.gatesieve.job.failure.Explanation;
import org.gatesieve.job.failure.JobException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a driver that is told to end, by SIGTERM for instance, end in good order: what Spark is at
 * is given up, and the process waits until the job's own thread has saved what there is to save.
 */
final class GracefulStop implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger("org.gatesieve");

  /** Before Spark's hooks, which stop the context, and Hadoop's, which close the file systems. */
  private static final int PRIORITY = 100;

  /** Kubernetes and YARN kill a process some 30 seconds after they have told it to end. */
  private static final int SECONDS = 25;

  /** The job may submit more before it notices. */
  private static final int CANCEL_AGAIN_MILLISECONDS = 200;

  private final JavaSparkContext spark;
  private final Runnable hook = this::stop;
  private final CountDownLatch over = new CountDownLatch(1);
  private volatile boolean requested;

  private GracefulStop(JavaSparkContext spark) {
    this.spark = spark;
  }

  /** Listens until it is closed. */
  static GracefulStop listen(JavaSparkContext spark) {
    GracefulStop stop = new GracefulStop(spark);
    ShutdownHookManager.get().addShutdownHook(stop.hook, PRIORITY, SECONDS, TimeUnit.SECONDS);
    return stop;
  }

  /** Whether the process was told to end. */
  boolean requested() {
    return requested;
  }

  /**
   * Does the work. When it fails because the process was told to end, that is what is thrown, and
   * logged before: once the job is over the process may be gone at any moment.
   *
   * @throws JobException (terminated)
   */
  <T> T unlessRequested(Supplier<T> work) {
    try {
      return work.get();
    } catch (Exception e) {
      // Spark's own exceptions are checked ones that no signature declares.
      if (!requested) {
        throw e;
      }
      JobException stopped =
          Explanation.of(e)
              .filter(own -> own.exitCode() == ExitCode.TERMINATED)
              .orElseGet(() -> JobException.terminated("Stopped; the same command goes on", e));
      LOG.warn(stopped.getMessage());
      throw stopped;
    }
  }

  private void stop() {
    requested = true;
    LOG.warn("Told to stop: giving up what is being done");
    try {
      do {
        spark.sc().cancelAllJobs();
      } while (!over.await(CANCEL_AGAIN_MILLISECONDS, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      // The time for an orderly end is over; what was saved before stays.
      Thread.currentThread().interrupt();
    }
  }

  /** Lets the process end if it was told to. */
  @Override
  public void close() {
    over.countDown();
    if (!requested) {
      ShutdownHookManager.get().removeShutdownHook(hook);
    }
  }
}
