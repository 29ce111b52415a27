package org.gatesieve.job.cli;

import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.gatesieve.job.failure.JobException;

/** Starts the session of a command, which closes it before the process ends. */
final class SparkSessions {
  private static final String MASTER = "spark.master";
  private static final String KILL_DEPTH = "spark.executor.killOnFatalError.depth";
  private static final String NAME = "spark.app.name";

  private SparkSessions() {}

  /**
   * A session named {@code name}, unless the user chose another name at submission.
   *
   * @throws JobException when nothing says where Spark runs
   */
  static SparkSession start(String name) {
    SparkConf conf = new SparkConf();
    if (!conf.contains(MASTER)) {
      throw JobException.configuration(
          "no Spark master is set; start through deploy/gatesieve or spark-submit, or add"
              + " -Dspark.master=local[*] to the java command");
    }
    // spark-submit names an application after its main class when the user does not name it.
    if (conf.get(NAME, Main.class.getName()).equals(Main.class.getName())) {
      conf.setAppName(name);
    }
    if (conf.get(MASTER).startsWith("local") && !conf.get(MASTER).startsWith("local-cluster")) {
      // One process: a task that lacks memory would end the driver without a word of ours.
      conf.setIfMissing(KILL_DEPTH, "0");
    }
    return SparkSession.builder().config(conf).getOrCreate();
  }
}
