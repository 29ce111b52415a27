package org.gatesieve.job.corpus;

import org.apache.spark.sql.SparkSession;

/** Local sessions for tests; each test class starts its own and stops it. */
public final class LocalSpark {
  private LocalSpark() {}

  public static SparkSession start(int slots) {
    return start("local[" + slots + "]");
  }

  /** Starts a session on a master such as {@code local[2,3]}: two slots, three attempts a task. */
  public static SparkSession start(String master) {
    return builder(master).getOrCreate();
  }

  /**
   * Starts a session whose executors are processes of their own, with one slot each and this JVM's
   * class path; {@code SPARK_HOME} and {@code SPARK_SCALA_VERSION} are set.
   */
  public static SparkSession startProcesses(int executors) {
    return builder("local-cluster[" + executors + ",1,1024]")
        .config("spark.executor.memory", "1g")
        .config("spark.executor.extraClassPath", System.getProperty("surefire.test.class.path"))
        .config("spark.executor.extraJavaOptions", "--add-modules=jdk.incubator.vector")
        .getOrCreate();
  }

  private static SparkSession.Builder builder(String master) {
    return SparkSession.builder()
        .master(master)
        .appName("tests")
        .config("spark.ui.enabled", false)
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.sql.shuffle.partitions", 2);
  }
}
