package org.gatesieve.tests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.gatesieve.job.config.Configuration;
import org.gatesieve.job.config.ConfigurationLoader;
import org.gatesieve.job.config.DriverEnvironment;
import org.gatesieve.job.pipeline.TrainJob;
import org.gatesieve.job.publish.PublishedRun;

/**
 * What a run of the main job with a delivered configuration reports.
 *
 * @param run the published run
 * @param report {@code report.json}
 * @param rounds the lines of {@code metrics.jsonl}
 */
record DeliveredRun(PublishedRun run, JsonNode report, List<JsonNode> rounds) {

  /** Trains with a delivered configuration, and {@code pairs} in the place of its values. */
  static DeliveredRun train(SparkSession session, String name, Path output, String... pairs)
      throws IOException {
    String file = Path.of(System.getProperty("gatesieve.conf"), name).toUri().toString();
    Configuration configuration =
        new ConfigurationLoader(
                new DriverEnvironment(session.sparkContext().hadoopConfiguration(), List.of()))
            .load(
                Optional.of(file),
                Stream.concat(Stream.of("output.path=" + output.toUri()), Stream.of(pairs))
                    .toList());
    PublishedRun run = new TrainJob(session, configuration, "test").run(false).run();
    ObjectMapper json = new ObjectMapper();
    List<JsonNode> rounds =
        json.readerFor(JsonNode.class).<JsonNode>readValues(run.read("metrics.jsonl")).readAll();
    return new DeliveredRun(run, json.readTree(run.read("report.json")), rounds);
  }

  double quality(String key) {
    return report.get("quality").get(key).asDouble();
  }

  double paperCompression() {
    return report.get("compression").get("paper").asDouble();
  }

  /** Of the last round. */
  long exchangedBytes() {
    return rounds.get(rounds.size() - 1).get("exchangedBytes").asLong();
  }
}
