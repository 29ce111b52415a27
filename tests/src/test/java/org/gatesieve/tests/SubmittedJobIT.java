package org.gatesieve.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.gatesieve.compact.format.ModelFile;
import org.gatesieve.compact.model.ClassificationModel;
import org.gatesieve.job.publish.PublishedRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a user and a scheduler see of the job: bytes, exit codes, lines. */
@Timeout(value = 8, unit = TimeUnit.MINUTES)
class SubmittedJobIT {
  /** Every JVM with the vector kernels begins with it, and no option keeps it quiet. */
  private static final String OF_THE_JVM = "WARNING: Using incubator modules: jdk.incubator.vector";

  @TempDir private Path directory;

  @BeforeEach
  void writeJob() throws IOException {
    Files.writeString(directory.resolve("job.yaml"), FactbookSample.configuration());
    write("train.tsv", FactbookSample.lines(0));
    write("test.tsv", FactbookSample.lines(20));
  }

  @Test
  void slotsAndExecutorsDoNotChangeAByteOfTheModel() throws Exception {
    byte[] reference = modelTrainedOn("local[1]");
    assertArrayEquals(reference, modelTrainedOn("local[2]"));
    try (StandaloneCluster cluster = StandaloneCluster.start(directory)) {
      assertArrayEquals(reference, modelTrainedInClientMode(cluster));
      assertArrayEquals(reference, modelTrainedInClusterModeOnHdfs(cluster));
    }
  }

  @Test
  void theSameCommandAgainDoesNothingUnlessForced() throws Exception {
    List<String> command = List.of("--set", "training.epochs=1");
    assertEquals(0, train("local[2]", command).exitCode());
    PublishedRun first = latest("runs");
    byte[] report = first.read("report.json");

    SparkSubmit again = train("local[2]", command);
    assertEquals(0, again.exitCode(), again::toString);
    assertTrue(again.out().contains("nothing to do"), again::toString);
    assertEquals(first.directory(), latest("runs").directory());
    assertArrayEquals(report, latest("runs").read("report.json"));

    SparkSubmit forced = train("local[2]", List.of("--set", "training.epochs=1", "--force"));
    assertEquals(0, forced.exitCode(), forced::toString);
    PublishedRun second = latest("runs");
    assertEquals(first.name() + "-2", second.name());
    assertNotEquals(first.directory(), second.directory());
    assertArrayEquals(unsigned(first), unsigned(second));
    first.verify();
    second.verify();
  }

  @Test
  void anUnknownKeyIsRefusedWithTheNearest() throws Exception {
    assertRefused(
        2, "unknown key trainin.epochs, did you mean training.epochs?", "trainin.epochs=3");
  }

  @Test
  void aValueOfTheWrongTypeIsRefused() throws Exception {
    assertRefused(2, "training.epochs: 'three' is not a whole number", "training.epochs=three");
  }

  @Test
  void aMissingPathIsWrongInput() throws Exception {
    assertRefused(3, "nowhere.tsv does not exist", "corpus.train=nowhere.tsv");
  }

  @Test
  void aMissingColumnIsWrongInput() throws Exception {
    assertRefused(3, "\"chapter\" is not a column of", "corpus.label-column=chapter");
  }

  @Test
  void tooManyBadRecordsAreWrongInput() throws Exception {
    List<String> lines = new ArrayList<>(FactbookSample.lines(0));
    lines.addAll(Collections.nCopies(20, "a line without columns"));
    write("train.tsv", lines);
    assertRefused(3, "20 are bad", "training.epochs=1");
  }

  @Test
  void anOutputThatCannotBeWrittenIsRefusedBeforeTraining() throws Exception {
    SparkSubmit refused =
        assertRefused(4, "Cannot write file:" + directory, "output.path=train.tsv/runs");
    assertTrue(refused.err().stream().noneMatch(line -> line.contains("round 1")));
  }

  private SparkSubmit assertRefused(int exitCode, String message, String setting)
      throws IOException, InterruptedException {
    SparkSubmit refused = train("local[1]", List.of("--set", setting));
    assertEquals(exitCode, refused.exitCode(), refused::toString);
    assertEquals("", refused.out());
    List<String> said =
        refused.err().stream()
            .filter(line -> !line.matches("\\d\\d:\\d\\d:\\d\\d INFO .*"))
            .filter(line -> !line.equals(OF_THE_JVM))
            .toList();
    assertEquals(1, said.size(), refused::toString);
    assertTrue(said.get(0).startsWith("gatesieve train: "), refused::toString);
    assertTrue(said.get(0).contains(message), refused::toString);
    return refused;
  }

  private byte[] modelTrainedOn(String master) throws IOException, InterruptedException {
    String output = "runs-" + master.replaceAll("\\W", "-");
    SparkSubmit trained = SparkSubmit.run(directory, master, shrinkingRun(output));
    assertEquals(0, trained.exitCode(), trained::toString);
    assertTrue(trained.toString().contains("smaller network"), trained::toString);
    return latest(output).model();
  }

  /**
   * Any task but the first to end is run twice where there is room; whichever ends first counts.
   */
  private byte[] modelTrainedInClientMode(StandaloneCluster cluster)
      throws IOException, InterruptedException {
    Path events = Files.createDirectories(directory.resolve("events"));
    List<String> options = new ArrayList<>(onTwoCores("client"));
    for (String setting :
        List.of(
            "spark.speculation=true",
            "spark.speculation.interval=5ms",
            "spark.speculation.minTaskRuntime=0ms",
            "spark.speculation.multiplier=0.01",
            "spark.speculation.quantile=0.1",
            "spark.locality.wait=0",
            "spark.scheduler.minRegisteredResourcesRatio=1",
            "spark.eventLog.enabled=true",
            "spark.eventLog.compress=false",
            "spark.eventLog.dir=" + events.toUri())) {
      options.addAll(List.of("--conf", setting));
    }
    SparkSubmit trained =
        SparkSubmit.run(directory, cluster.master(), options, shrinkingRun("client"));
    assertEquals(0, trained.exitCode(), trained::toString);
    try (Stream<Path> logs = Files.list(events)) {
      String log = Files.readString(logs.findFirst().orElseThrow());
      assertTrue(log.contains("\"Speculative\":true"), "no task was run twice");
    }
    return latest("client").model();
  }

  /** The driver is a child of a worker; its client ends with 0 whatever became of it. */
  private byte[] modelTrainedInClusterModeOnHdfs(StandaloneCluster cluster)
      throws IOException, InterruptedException {
    try (SmallHdfs hdfs = SmallHdfs.start(directory.resolve("hdfs"))) {
      for (String name : List.of("job.yaml", "train.tsv", "test.tsv")) {
        hdfs.files()
            .copyFromLocalFile(
                new org.apache.hadoop.fs.Path(directory.resolve(name).toUri()),
                hdfs.path("/job/" + name));
      }
      org.apache.hadoop.fs.Path output = hdfs.path("/job/runs");
      SparkSubmit submitted =
          SparkSubmit.run(
              directory,
              cluster.master(),
              onTwoCores("cluster"),
              shrinkingRun(hdfs.path("/job/job.yaml").toString(), output.toString()));
      assertEquals(0, submitted.exitCode(), submitted::toString);
      try (InputStream in = hdfs.files().open(output.suffix("/status.json"))) {
        JsonNode status = new ObjectMapper().readTree(in);
        assertEquals("finished", status.get("state").asText(), status::toString);
        assertEquals(0, status.get("exitCode").asInt(), status::toString);
      }
      PublishedRun run = PublishedRun.open(output, hdfs.configuration());
      run.verify();
      return run.model();
    }
  }

  private static List<String> onTwoCores(String mode) {
    return List.of(
        "--deploy-mode",
        mode,
        "--conf",
        "spark.executor.cores=1",
        "--conf",
        "spark.cores.max=2",
        "--conf",
        "spark.standalone.submit.waitAppCompletion=true");
  }

  private List<String> shrinkingRun(String output) {
    return shrinkingRun(
        directory.resolve("job.yaml").toString(), directory.resolve(output).toString());
  }

  private static List<String> shrinkingRun(String configuration, String output) {
    return List.of(
        "train",
        "--config",
        configuration,
        "--set",
        "output.path=" + output,
        "--set",
        "training.epochs=4",
        "--set",
        "penalty.weight=0.2:0 0.4:1",
        "--set",
        "penalty.short-documents=1",
        "--set",
        "training.log-sigma-rate=5");
  }

  private SparkSubmit train(String master, List<String> options)
      throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of("train", "--config", "job.yaml"));
    arguments.addAll(options);
    return SparkSubmit.run(directory, master, arguments);
  }

  /** The model without its provenance, which holds the name of the run. */
  private static byte[] unsigned(PublishedRun run) throws IOException {
    ClassificationModel model = (ClassificationModel) ModelFile.read(run.model());
    return ModelFile.toBytes(
        new ClassificationModel(model.encoder(), model.network(), model.labels(), Map.of()));
  }

  private PublishedRun latest(String output) {
    return PublishedRun.open(
        new org.apache.hadoop.fs.Path(directory.resolve(output).toUri()), new Configuration());
  }

  private void write(String name, List<String> lines) throws IOException {
    Files.writeString(directory.resolve(name), String.join("\n", lines) + "\n");
  }
}
