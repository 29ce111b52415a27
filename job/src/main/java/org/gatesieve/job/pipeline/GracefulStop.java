package org.gatesieve.job.pipeline;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.util.ShutdownHookManager;
import org.apache.spark.api.java.JavaSparkContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a driver that is told to end, by SIGTERM for instance, end between two rounds: the round
 * that is being made is given up, and the process waits until the training thread has saved what
 * the rounds before it made.
 */
final class GracefulStop implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger("org.gatesieve");

  /** Before Spark's hooks, which stop the context, and Hadoop's, which close the file systems. */
  private static final int PRIORITY = 100;

  /** Kubernetes and YARN kill a process some 30 seconds after they have told it to end. */
  private static final int SECONDS = 25;

  private final JavaSparkContext spark;
  private final Runnable hook = this::stop;
  private final CountDownLatch saved = new CountDownLatch(1);
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

  private void stop() {
    requested = true;
    LOG.warn("Told to stop: giving up the current round");
    spark.sc().cancelJobGroup(Rounds.JOB_GROUP);
    try {
      saved.await();
    } catch (InterruptedException e) {
      // The time for an orderly end is over; what was saved before stays.
      Thread.currentThread().interrupt();
    }
  }

  /** Lets the process end if it was told to. */
  @Override
  public void close() {
    saved.countDown();
    if (!requested) {
      ShutdownHookManager.get().removeShutdownHook(hook);
    }
  }
}
