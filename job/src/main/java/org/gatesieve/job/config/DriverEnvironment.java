package org.gatesieve.job.config;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import scala.Tuple2;

/**
 * What spark-submit gave the driver, readable before a session exists.
 *
 * @param hadoop how file systems are reached
 * @param shippedFiles locations given to {@code --files}
 */
public record DriverEnvironment(
    org.apache.hadoop.conf.Configuration hadoop, List<String> shippedFiles) {
  private static final String HADOOP_PREFIX = "spark.hadoop.";

  public DriverEnvironment {
    shippedFiles = List.copyOf(shippedFiles);
  }

  /** The environment of this process. */
  public static DriverEnvironment ofThisProcess() {
    SparkConf spark = new SparkConf();
    org.apache.hadoop.conf.Configuration hadoop = new org.apache.hadoop.conf.Configuration();
    for (Tuple2<String, String> setting : spark.getAllWithPrefix(HADOOP_PREFIX)) {
      hadoop.set(setting._1(), setting._2());
    }
    // YARN keeps the list under a name of its own.
    List<String> shipped =
        Stream.of("spark.files", "spark.yarn.dist.files")
            .flatMap(key -> Arrays.stream(spark.get(key, "").split(",")))
            .filter(location -> !location.isBlank())
            .toList();
    return new DriverEnvironment(hadoop, shipped);
  }
}
