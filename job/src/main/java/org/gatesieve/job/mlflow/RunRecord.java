package org.gatesieve.job.mlflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.gatesieve.job.publish.PublishedRun;
import org.gatesieve.job.publish.RunFile;
import org.gatesieve.job.publish.RunFiles;

/**
 * A published run as the files of MLflow's file store (mlflow/store/tracking/file_store.py): params
 * are its configuration, metrics the numbers of its rounds and of its report.
 */
final class RunRecord {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Of MLflow's enumerations. */
  private static final int FINISHED = 3;

  private static final int LOCAL = 4;

  private static final double MILLISECONDS = 1000;

  private final PublishedRun run;
  private final Experiment experiment;
  private final JsonNode provenance;
  private final JsonNode report;
  private final List<JsonNode> rounds = new ArrayList<>();
  private final String id;

  /**
   * @throws IOException if a file of the run is no JSON
   */
  RunRecord(PublishedRun run, Experiment experiment) throws IOException {
    this.run = run;
    this.experiment = experiment;
    this.provenance = JSON.readTree(run.read(RunFiles.PROVENANCE));
    this.report = JSON.readTree(run.read(RunFiles.REPORT));
    for (String line : text(run.read(RunFiles.METRICS)).lines().toList()) {
      rounds.add(JSON.readTree(line));
    }
    this.id = id(experiment, text(run.read(RunFiles.PROVENANCE)));
  }

  /**
   * The same for the same run, so that it is recorded once; another when it is published anew. A
   * store must not have an id twice.
   */
  private static String id(Experiment experiment, String provenance) {
    byte[] name = (experiment.id() + "\n" + provenance).getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(name).toString().replace("-", "");
  }

  String id() {
    return id;
  }

  /** Everything by its path below the run's directory; what makes it a run comes last. */
  Map<String, RunFile.Content> files() {
    Map<String, RunFile.Content> files = new LinkedHashMap<>();
    for (String name : List.of(RunFiles.REPORT_PAGE, RunFiles.REPORT, RunFiles.PROVENANCE)) {
      files.put("artifacts/" + name, out -> out.write(run.read(name)));
    }
    for (String name : List.of(RunFile.ONNX_MODEL, RunFile.MODEL)) {
      files.put("artifacts/model/" + name, out -> out.write(run.read(name)));
    }
    put(files, "artifacts/model/MLmodel", MetaFile.of(model()));
    configuration().forEach((key, value) -> put(files, "params/" + key, utf8(value)));
    metrics().forEach((name, lines) -> put(files, "metrics/" + name, utf8(lines.toString())));
    tags().forEach((name, value) -> put(files, "tags/" + name, utf8(value)));
    put(files, MetaFile.NAME, MetaFile.of(meta()));
    return files;
  }

  private Map<String, String> configuration() {
    Map<String, String> given = new TreeMap<>();
    provenance
        .required("configuration")
        .fields()
        .forEachRemaining(entry -> given.put(entry.getKey(), entry.getValue().asText()));
    given.values().removeIf(String::isEmpty);
    return given;
  }

  /** A line is time, value and step. */
  private Map<String, StringBuilder> metrics() {
    Map<String, StringBuilder> metrics = new TreeMap<>();
    double time = started();
    long step = 0;
    for (JsonNode round : rounds) {
      time += MILLISECONDS * round.required("seconds").asDouble();
      step = round.required("step").asLong();
      add(metrics, Figures.in(round), (long) time, step);
    }
    add(metrics, Figures.ofObjectsIn(report), ended(), step);
    return metrics;
  }

  private static void add(
      Map<String, StringBuilder> metrics, Map<String, String> figures, long time, long step) {
    figures.forEach(
        (name, value) ->
            metrics
                .computeIfAbsent(name, none -> new StringBuilder())
                .append(time + " " + value + " " + step + "\n"));
  }

  private Map<String, String> tags() {
    return Map.of(
        "mlflow.runName", run.name(),
        "mlflow.user", user(),
        "mlflow.source.type", "LOCAL",
        "mlflow.source.name", "gatesieve",
        "mlflow.source.git.commit", provenance.at("/versions/commit").asText(),
        "gatesieve.command", provenance.required("command").asText(),
        "gatesieve.run", run.directory().toString(),
        "gatesieve.data", provenance.required("dataFingerprint").asText());
  }

  private Map<String, Object> meta() {
    Map<String, Object> meta = new TreeMap<>();
    meta.put("artifact_uri", experiment.uri("/" + id + "/artifacts"));
    meta.put("deleted_time", null);
    meta.put("end_time", ended());
    meta.put("entry_point_name", "");
    meta.put("experiment_id", experiment.id());
    meta.put("lifecycle_stage", "active");
    meta.put("run_id", id);
    meta.put("run_name", run.name());
    meta.put("run_uuid", id);
    meta.put("source_name", "");
    meta.put("source_type", LOCAL);
    meta.put("source_version", "");
    meta.put("start_time", started());
    meta.put("status", FINISHED);
    meta.put("tags", List.of());
    meta.put("user_id", user());
    return meta;
  }

  /** So that {@code mlflow.onnx.load_model("runs:/<id>/model")} finds the exported model. */
  private Map<String, Object> model() {
    Map<String, Object> onnx = new TreeMap<>();
    onnx.put("code", null);
    onnx.put("data", RunFile.ONNX_MODEL);
    onnx.put("onnx_version", "1.9.0");
    onnx.put("providers", List.of("CPUExecutionProvider"));
    Map<String, Object> model = new TreeMap<>();
    model.put("artifact_path", "model");
    model.put("flavors", Map.of("onnx", onnx));
    model.put("run_id", id);
    model.put(
        "utc_time_created",
        created().truncatedTo(ChronoUnit.MICROS).toString().replace('T', ' ').replace("Z", ""));
    return model;
  }

  private Instant created() {
    return Instant.parse(provenance.required("created").asText());
  }

  private long ended() {
    return created().toEpochMilli();
  }

  private long started() {
    return ended() - (long) (MILLISECONDS * report.at("/training/seconds").asDouble());
  }

  private static String user() {
    return System.getProperty("user.name", "unknown");
  }

  private static void put(Map<String, RunFile.Content> files, String name, byte[] bytes) {
    files.put(name, out -> out.write(bytes));
  }

  private static String text(byte[] utf8) {
    return new String(utf8, StandardCharsets.UTF_8);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
