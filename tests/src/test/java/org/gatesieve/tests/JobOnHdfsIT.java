package org.gatesieve.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.hdfs.protocol.HdfsConstants;
import org.apache.spark.sql.SparkSession;
import org.gatesieve.compact.format.ModelFile;
import org.gatesieve.compact.inference.CompactClassifier;
import org.gatesieve.compact.inference.TextScore;
import org.gatesieve.job.config.Configuration;
import org.gatesieve.job.config.ConfigurationLoader;
import org.gatesieve.job.config.DriverEnvironment;
import org.gatesieve.job.config.JobSettings;
import org.gatesieve.job.corpus.LocalSpark;
import org.gatesieve.job.failure.ExitCode;
import org.gatesieve.job.failure.JobException;
import org.gatesieve.job.pipeline.TrainJob;
import org.gatesieve.job.pipeline.TrainOutcome;
import org.gatesieve.job.publish.PublishedRun;
import org.gatesieve.job.serving.LanguageEvaluator;
import org.gatesieve.job.serving.ServedModel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Configuration, corpus and output on HDFS: from text to a model that another program reads. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class JobOnHdfsIT {
  private static final int TRAINING_ROWS = 0;
  private static final int TEST_ROWS = 20;

  @TempDir private static java.nio.file.Path storage;
  private static SmallHdfs hdfs;
  private static SparkSession session;

  @BeforeAll
  static void start() throws IOException {
    hdfs = SmallHdfs.start(storage);
    session = LocalSpark.start(2);
    write("/job/job.yaml", FactbookSample.configuration());
    write("/job/train.tsv", String.join("\n", FactbookSample.lines(TRAINING_ROWS)) + "\n");
    write("/job/test.tsv", String.join("\n", FactbookSample.lines(TEST_ROWS)) + "\n");
  }

  @AfterAll
  static void stop() throws IOException {
    session.stop();
    hdfs.close();
  }

  @Test
  void publishedModelScoresTheTestDocumentsAsItsReportSays() throws IOException {
    TrainOutcome outcome = train();

    assertTrue(outcome.summary().isPresent());
    PublishedRun run = PublishedRun.open(hdfs.path("/job/runs"), hdfs.configuration());
    assertEquals(outcome.run().directory(), run.directory());
    assertEquals("hdfs", run.directory().toUri().getScheme());
    run.verify();
    assertEquals(Set.of(run.name(), "LATEST", "status.json"), Set.copyOf(names("/job/runs")));
    assertEquals(run.name() + "\n", read("/job/runs/LATEST"));

    JsonNode report = new ObjectMapper().readTree(run.read("report.json"));
    JsonNode quality = report.get("quality");
    double accuracy = accuracy(new CompactClassifier(ModelFile.read(run.model())));
    assertEquals(quality.get("compact").asDouble(), accuracy, 1e-9);
    assertEquals(accuracy, quality.get("masked").asDouble(), 1e-9);
    assertTrue(accuracy > quality.get("floor").get("majority").asDouble() + 0.1, report::toString);
    assertTrue(report.get("equality").get("maxAbsDifference").asDouble() <= 1e-5);

    TrainOutcome again = train();
    assertEquals(Optional.empty(), again.summary(), "the same job has nothing to do");
    assertEquals(run.directory(), again.run().directory());
  }

  @Test
  void aLanguageModelReadsItsTextThereAndIsScoredThere() throws IOException {
    write("/novel/a.txt", text(TRAINING_ROWS));
    write("/novel/b.txt", text(TEST_ROWS));
    write(
        "/novel/job.yaml",
        """
        task: language-model
        corpus:
          format: text
          train: "*.txt"
          validation-fraction: 0.1
          test-fraction: 0.2
          shards: 1
        text:
          words: 200
        network:
          hidden: 8
        training:
          window: 10
          batch-size: 8
          epochs: 2
          local-steps: 20
        output:
          path: runs
        """);
    Configuration configuration = load("/novel/job.yaml");

    PublishedRun run = new TrainJob(session, configuration, "test").run(false).run();

    run.verify();
    ServedModel model = ServedModel.open(run.directory(), hdfs.configuration());
    TextScore score =
        new LanguageEvaluator(model, hdfs.configuration())
            .evaluate(JobSettings.from(configuration).corpus());
    JsonNode quality = new ObjectMapper().readTree(run.read("report.json")).get("quality");
    assertEquals(quality.get("compact").asDouble(), score.perplexity(), 1e-6);
    assertTrue(quality.has("validation"), quality::toString);
  }

  private static String text(int rows) throws IOException {
    return FactbookSample.lines(rows).stream()
        .skip(1)
        .map(line -> line.split("\t", -1)[3] + "\n")
        .collect(Collectors.joining());
  }

  @Test
  void outputThatFillsUpWhilePublishingShowsNoRun() throws IOException {
    Path output = hdfs.path("/job/narrow");
    hdfs.files().mkdirs(output);
    // Names for the output itself, its status, the directory aside and one file: enough for a first
    // try.
    hdfs.files().setQuota(output, 4, HdfsConstants.QUOTA_DONT_SET);

    JobException failure =
        assertThrows(JobException.class, () -> train("output.path=" + output, "training.epochs=1"));

    assertEquals(ExitCode.STORAGE, failure.exitCode());
    assertEquals(List.of("status.json"), names("/job/narrow"));
    assertTrue(read("/job/narrow/status.json").contains("\"exitCode\" : 4"));
    assertFalse(hdfs.files().exists(new Path(output, "LATEST")));
  }

  @Test
  void checkpointsThatFindNoSpaceEndNoTraining() throws IOException {
    Path checkpoints = hdfs.path("/job/full");
    hdfs.files().mkdirs(checkpoints);
    hdfs.files().setQuota(checkpoints, 1, HdfsConstants.QUOTA_DONT_SET);

    train("output.path=" + hdfs.path("/job/roomy"), "checkpoint.path=" + checkpoints);

    PublishedRun.open(hdfs.path("/job/roomy"), hdfs.configuration()).verify();
    assertEquals(List.of(), names("/job/full"));
    assertTrue(session.sparkContext().persistentRdds().isEmpty(), "cached shards are released");
  }

  private static TrainOutcome train(String... settings) {
    return new TrainJob(session, load("/job/job.yaml", settings), "test").run(false);
  }

  private static Configuration load(String file, String... settings) {
    return new ConfigurationLoader(new DriverEnvironment(hdfs.configuration(), List.of()))
        .load(Optional.of(hdfs.path(file).toString()), List.of(settings));
  }

  private static double accuracy(CompactClassifier classifier) throws IOException {
    List<String> rows = FactbookSample.lines(TEST_ROWS);
    int correct = 0;
    for (String row : rows.subList(1, rows.size())) {
      String[] fields = row.split("\t", -1);
      correct += classifier.classify(fields[3]).label().equals(fields[0]) ? 1 : 0;
    }
    return (double) correct / (rows.size() - 1);
  }

  private static List<String> names(String directory) throws IOException {
    return Stream.of(hdfs.files().listStatus(hdfs.path(directory)))
        .map(FileStatus::getPath)
        .map(Path::getName)
        .sorted()
        .toList();
  }

  private static void write(String file, String text) throws IOException {
    try (OutputStream out = hdfs.files().create(hdfs.path(file))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static String read(String file) throws IOException {
    try (InputStream in = hdfs.files().open(hdfs.path(file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
