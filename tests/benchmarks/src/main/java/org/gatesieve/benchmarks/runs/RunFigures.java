package org.gatesieve.benchmarks.runs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What a published run says of itself.
 *
 * @param report {@code report.json}
 * @param rounds the lines of {@code metrics.jsonl}
 */
record RunFigures(JsonNode report, List<JsonNode> rounds) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Reads the newest run of an output directory. */
  static RunFigures read(Path output) throws IOException {
    Path run = output.resolve(Files.readString(output.resolve("LATEST")).strip());
    return new RunFigures(
        JSON.readTree(run.resolve("report.json").toFile()),
        JSON.readerFor(JsonNode.class)
            .<JsonNode>readValues(run.resolve("metrics.jsonl").toFile())
            .readAll());
  }

  /** What quality is measured in. */
  QualityUnit unit() {
    return QualityUnit.of(report.at("/quality/metric").asText());
  }

  /** The part of the corpus that quality is measured on. */
  String part() {
    return report.at("/quality/part").asText();
  }

  /** In the metric of the report, as everything on quality. */
  double quality() {
    return report.at("/quality/compact").asDouble();
  }

  /** NaN without fine-tuning. */
  double qualityWithoutFineTuning() {
    return report.at("/quality/withoutFineTuning").asDouble(Double.NaN);
  }

  /** Names of what takes no network to reach. */
  List<String> floors() {
    List<String> names = new ArrayList<>();
    report.at("/quality/floor").fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** Quality of a floor; NaN if this run has none of that name. */
  double floor(String name) {
    return report.at("/quality/floor/" + name).asDouble(Double.NaN);
  }

  double paperCompression() {
    return report.at("/compression/paper").asDouble();
  }

  double bytes() {
    return report.at("/compression/bytesCompact").asDouble();
  }

  /** What is left of words, inputs or hidden neurons. */
  double left(String kind) {
    return report.at("/structure/" + kind + "/0").asDouble();
  }

  /** Live gates of the kinds i, f, g, o. */
  double gates(String kind) {
    return report.at("/structure/gates/" + kind + "/0").asDouble();
  }

  double seconds() {
    return report.at("/training/seconds").asDouble();
  }

  double tokensPerSecond() {
    return report.at("/training/tokensPerSecond").asDouble();
  }

  /**
   * Share of the time of averaging rounds that was not spent in local steps: scheduling, copies,
   * averaging, and waiting for the slower shard.
   *
   * @param slots tasks at a time
   */
  double outsideLocalSteps(int slots) {
    double rounds = sum(round -> round.get("seconds").asDouble());
    double local = sum(round -> round.get("localSeconds").asDouble());
    return 1 - local / slots / rounds;
  }

  /**
   * The part of {@link #outsideLocalSteps} in which no shard was waited for: scheduling, copies,
   * averaging.
   */
  double exchange(int slots) {
    double rounds = sum(round -> round.get("seconds").asDouble());
    double local =
        sum(
            round ->
                Math.max(
                    round.get("longestLocalSeconds").asDouble(),
                    round.get("localSeconds").asDouble() / slots));
    return 1 - local / rounds;
  }

  /** Parameters and updater state on their way in a round, from 1. */
  double exchangedBytes(int round) {
    return rounds.get(round - 1).get("exchangedBytes").asDouble();
  }

  private double sum(ToDoubleFunction<JsonNode> value) {
    return rounds.stream().mapToDouble(value).sum();
  }
}
