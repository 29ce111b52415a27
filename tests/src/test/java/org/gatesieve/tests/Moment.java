package org.gatesieve.tests;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.apache.spark.TaskContext;

/** When an executor is struck: what its tasks are at is read off the job's own description. */
enum Moment {
  LOAD("corpus: shards of ") {
    @Override
    void started(TaskContext task, BooleanSupplier first) {
      endIf(first);
    }
  },
  LOCAL_TRAINING("round ") {
    @Override
    boolean isIn(TaskContext task) {
      return super.isIn(task) && trains(task);
    }

    @Override
    void started(TaskContext task, BooleanSupplier first) {
      Thread observed = Thread.currentThread();
      Thread observer = new Thread(() -> endOnceIn("LocalTrainer", observed, task, first));
      observer.setDaemon(true);
      observer.start();
    }
  },
  /** What a shard made is written, and the driver has not heard of it. */
  RESULT_RETURN("round ") {
    @Override
    boolean isIn(TaskContext task) {
      return super.isIn(task) && trains(task);
    }

    @Override
    void succeeded(BooleanSupplier first) {
      endIf(first);
    }
  },
  REDUCTION("round ") {
    @Override
    boolean isIn(TaskContext task) {
      return super.isIn(task) && !trains(task);
    }

    @Override
    void started(TaskContext task, BooleanSupplier first) {
      endIf(first);
    }
  },
  /** No executor dies: a task that has trained fails at its very end. */
  TRAINED_TASK_FAILS("round ") {
    @Override
    boolean isIn(TaskContext task) {
      return super.isIn(task) && trains(task);
    }

    @Override
    void started(TaskContext task, BooleanSupplier first) {
      task.addTaskCompletionListener(
          ended -> {
            if (first.getAsBoolean()) {
              throw new IllegalStateException("a trained task fails");
            }
          });
    }
  };

  /** Of the tasks that average, there are as many as executors. */
  private static final int SHARDS = 4;

  private final String description;

  Moment(String description) {
    this.description = description;
  }

  /** Whether it may be now. */
  boolean isIn(TaskContext task) {
    String job = task.getLocalProperty("spark.job.description");
    return job != null && job.startsWith(description);
  }

  /**
   * A task begins, in this thread.
   *
   * @param first whether nothing was struck before; asks and takes the right to strike at once
   */
  void started(TaskContext task, BooleanSupplier first) {}

  /** A task has done its work, and its driver does not know yet. */
  void succeeded(BooleanSupplier first) {}

  private static boolean trains(TaskContext task) {
    return task.numPartitions() == SHARDS;
  }

  private static void endOnceIn(
      String className, Thread observed, TaskContext task, BooleanSupplier first) {
    while (!task.isCompleted()) {
      if (Arrays.stream(observed.getStackTrace())
          .anyMatch(frame -> frame.getClassName().endsWith("." + className))) {
        endIf(first);
        return;
      }
    }
  }

  /** As SIGKILL ends it: nothing is told to anybody. */
  private static void endIf(BooleanSupplier first) {
    if (first.getAsBoolean()) {
      Runtime.getRuntime().halt(137);
    }
  }
}
