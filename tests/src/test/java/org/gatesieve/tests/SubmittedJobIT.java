package org.gatesieve.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
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
      for (String mode : List.of("client", "cluster")) {
        assertArrayEquals(reference, modelTrainedOn(cluster, mode), mode);
      }
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

  /** In cluster mode the driver is a child of a worker, with another directory. */
  private byte[] modelTrainedOn(StandaloneCluster cluster, String mode)
      throws IOException, InterruptedException {
    List<String> options =
        List.of(
            "--deploy-mode",
            mode,
            "--conf",
            "spark.executor.cores=1",
            "--conf",
            "spark.cores.max=2",
            "--conf",
            "spark.standalone.submit.waitAppCompletion=true");
    String output = "runs-" + mode;
    SparkSubmit trained =
        SparkSubmit.run(directory, cluster.master(), options, shrinkingRun(output));
    assertEquals(0, trained.exitCode(), trained::toString);
    return latest(output).model();
  }

  private List<String> shrinkingRun(String output) {
    return List.of(
        "train",
        "--config",
        directory.resolve("job.yaml").toString(),
        "--set",
        "output.path=" + directory.resolve(output),
        "--set",
        "training.epochs=4",
        "--set",
        "penalty.weight=0.2:0 0.4:1",
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
