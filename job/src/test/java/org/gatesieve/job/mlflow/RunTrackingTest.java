package org.gatesieve.job.mlflow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.gatesieve.job.failure.ExitCode;
import org.gatesieve.job.failure.JobException;
import org.gatesieve.job.publish.PublishedRun;
import org.gatesieve.job.publish.RunFiles;
import org.gatesieve.job.publish.RunId;
import org.gatesieve.job.publish.RunPublisher;
import org.gatesieve.job.report.RoundMetrics;
import org.gatesieve.job.report.SampleRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** The layout that MLflow's file_store.py reads. */
class RunTrackingTest {
  private static final Configuration HADOOP = new Configuration(false);
  private static final byte[] MODEL = {1, 2, 3};

  @TempDir private Path directory;

  @Test
  void aRunHasWhatMlflowReads() throws IOException {
    PublishedRun run = published();
    tracking("reviews").record(run);

    Path experiment = experiment("reviews");
    Map<String, Object> about = yaml(experiment.resolve("meta.yaml"));
    assertEquals(experiment.getFileName().toString(), about.get("experiment_id"));
    assertEquals("file://" + experiment, about.get("artifact_location"));
    assertEquals("active", about.get("lifecycle_stage"));
    Path record = onlyRun(experiment);
    Map<String, Object> meta = yaml(record.resolve("meta.yaml"));
    assertEquals(record.getFileName().toString(), meta.get("run_id"));
    assertEquals(meta.get("run_id"), meta.get("run_uuid"));
    assertTrue(meta.get("run_id").toString().matches("[0-9a-f]{32}"), meta::toString);
    assertEquals(about.get("experiment_id"), meta.get("experiment_id"));
    assertEquals("file://" + record + "/artifacts", meta.get("artifact_uri"));
    assertEquals(3, meta.get("status"));
    assertEquals(SampleRun.provenance().created().toEpochMilli(), meta.get("end_time"));
    assertTrue((long) meta.get("start_time") < (long) meta.get("end_time"));
    assertEquals(run.name(), meta.get("run_name"));
    assertEquals(run.name(), text(record, "tags/mlflow.runName"));
    SampleRun.provenance()
        .configuration()
        .forEach((key, value) -> assertEquals(value, text(record, "params/" + key)));
  }

  @Test
  void everyRoundIsALineOfTimeValueAndStep() throws IOException {
    tracking("reviews").record(published());
    Path record = onlyRun(experiment("reviews"));
    List<RoundMetrics> rounds = SampleRun.content().rounds();
    List<String> loss = text(record, "metrics/loss").lines().toList();
    assertEquals(rounds.size(), loss.size());
    for (int i = 0; i < rounds.size(); i++) {
      String[] fields = loss.get(i).split(" ", -1);
      assertEquals(rounds.get(i).loss(), Double.parseDouble(fields[1]));
      assertEquals(rounds.get(i).step(), Long.parseLong(fields[2]));
    }
    assertEquals(rounds.size(), text(record, "metrics/gates.i").lines().count());
  }

  @Test
  void theReportsNumbersStandUnderTheirKeys() throws IOException {
    tracking("reviews").record(published());
    Path record = onlyRun(experiment("reviews"));
    assertEquals(SampleRun.report().quality().compact(), lastValue(record, "quality.compact"));
    assertEquals(
        (double) SampleRun.report().compression().bytesCompact(),
        lastValue(record, "compression.bytesCompact"));
    assertEquals(
        SampleRun.report().structure().gates().f().left(),
        lastValue(record, "structure.gates.f.left"));
    assertTrue(Files.notExists(record.resolve("metrics/quality.withoutFineTuning")));
  }

  @Test
  void filesAndModelAreCopied() throws IOException {
    PublishedRun run = published();
    tracking("reviews").record(run);
    Path artifacts = onlyRun(experiment("reviews")).resolve("artifacts");
    for (String name : List.of("report.html", "report.json", "provenance.json")) {
      assertArrayEquals(run.read(name), Files.readAllBytes(artifacts.resolve(name)));
    }
    assertArrayEquals(MODEL, Files.readAllBytes(artifacts.resolve("model/model.gsv")));
    assertEquals(
        "model.onnx",
        ((Map<?, ?>)
                ((Map<?, ?>) yaml(artifacts.resolve("model/MLmodel")).get("flavors")).get("onnx"))
            .get("data"));
    assertArrayEquals(
        run.read("model.onnx"), Files.readAllBytes(artifacts.resolve("model/model.onnx")));
  }

  @Test
  void aRunIsRecordedOnceInAnExperiment() throws IOException {
    PublishedRun run = published();
    tracking("reviews").record(run);
    tracking("reviews").record(run);
    onlyRun(experiment("reviews"));
    tracking("others").record(run);
    assertTrue(
        !onlyRun(experiment("others"))
            .getFileName()
            .equals(onlyRun(experiment("reviews")).getFileName()),
        "a store has no run id twice");
  }

  @Test
  void anExperimentThatMlflowMadeIsTaken() throws IOException {
    Path made = Files.createDirectories(store().resolve("416"));
    Files.writeString(made.resolve("meta.yaml"), "experiment_id: '416'\nname: reviews\n");
    tracking("reviews").record(published());
    assertEquals("416", yaml(onlyRun(made).resolve("meta.yaml")).get("experiment_id"));
    assertEquals(made, experiment("reviews"));
  }

  @Test
  void aNewStoreHasTheExperimentThatMlflowExpects() throws IOException {
    tracking("reviews").record(published());
    assertEquals(store().resolve("0"), experiment("Default"));
  }

  @Test
  void aStoreThatCannotBeWrittenIsRefusedBeforeAndForgivenAfterwards() throws IOException {
    Files.createFile(store());
    JobException refused = assertThrows(JobException.class, tracking("reviews")::requireWritable);
    assertEquals(ExitCode.STORAGE, refused.exitCode());
    assertTrue(refused.getMessage().contains(store().toString()), refused::getMessage);
    tracking("reviews").record(published());
  }

  private PublishedRun published() {
    RunId id = new RunId(SampleRun.provenance().run());
    return new RunPublisher(hadoopPath(directory.resolve("runs")), HADOOP)
        .publish(id, RunFiles.of(MODEL, SampleRun.content()));
  }

  private RunTracking tracking(String experiment) {
    return new RunTracking(hadoopPath(store()), experiment, HADOOP);
  }

  private static org.apache.hadoop.fs.Path hadoopPath(Path path) {
    return new org.apache.hadoop.fs.Path(path.toUri());
  }

  private Path store() {
    return directory.resolve("mlruns");
  }

  private Path experiment(String name) throws IOException {
    try (Stream<Path> experiments = Files.list(store())) {
      return experiments
          .filter(each -> name.equals(yaml(each.resolve("meta.yaml")).get("name")))
          .findFirst()
          .orElseThrow();
    }
  }

  private static Path onlyRun(Path experiment) throws IOException {
    try (Stream<Path> runs = Files.list(experiment)) {
      List<Path> all = runs.filter(Files::isDirectory).toList();
      assertEquals(1, all.size(), all::toString);
      return all.get(0);
    }
  }

  private static double lastValue(Path record, String metric) {
    return Double.parseDouble(text(record, "metrics/" + metric).strip().split(" ", -1)[1]);
  }

  private static String text(Path record, String name) {
    try {
      return Files.readString(record.resolve(name));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Map<String, Object> yaml(Path file) {
    return new Yaml().load(text(file.getParent(), file.getFileName().toString()));
  }
}
