package org.gatesieve.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.gatesieve.job.publish.PublishedRun;

/**
 * A job of some twenty rounds whose network shrinks on the way, in processes of its own.
 *
 * @param directory where its corpus lies and where it is started
 * @param settings those that its configuration file does not have
 */
record ShrinkingJob(java.nio.file.Path directory, List<String> settings) {
  /** A master of two executors that are processes. */
  static final String EXECUTORS = "local-cluster[2,1,1024]";

  private static final String UNDISTURBED = "undisturbed";

  /** A classifier of documents. */
  static ShrinkingJob ofDocuments(java.nio.file.Path directory) throws IOException {
    Files.writeString(directory.resolve("job.yaml"), FactbookSample.configuration());
    Files.write(directory.resolve("train.tsv"), FactbookSample.lines(0));
    Files.write(directory.resolve("test.tsv"), FactbookSample.lines(20));
    return new ShrinkingJob(
        directory,
        List.of(
            "training.local-steps=2",
            "training.epochs=5",
            "penalty.short-documents=1",
            "penalty.weight=0.2:0 0.4:1",
            "training.log-sigma-rate=5"));
  }

  /** A language model whose shards carry their states from round to round. */
  static ShrinkingJob ofText(java.nio.file.Path directory) throws IOException {
    Files.writeString(directory.resolve("job.yaml"), NovelSample.configuration());
    Files.write(directory.resolve("text.txt"), NovelSample.text());
    return new ShrinkingJob(directory, List.of());
  }

  /** Submits it. */
  RunningSubmit start(String master, String output, String... overrides) throws IOException {
    return start(master, List.of(), output, overrides);
  }

  /** Submits it with options of spark-submit. */
  RunningSubmit start(String master, List<String> options, String output, String... overrides)
      throws IOException {
    List<String> arguments = new ArrayList<>(List.of("train", "--config", "job.yaml"));
    Stream.of(Stream.of("output.path=" + output), settings.stream(), Stream.of(overrides))
        .flatMap(Function.identity())
        .forEach(setting -> arguments.addAll(List.of("--set", setting)));
    return SparkSubmit.start(directory, master, options, arguments);
  }

  /**
   * The model of a run in one process that nothing happens to; {@code undisturbed} has its output.
   */
  byte[] undisturbed(String... overrides) throws Exception {
    try (RunningSubmit running = start("local[2]", UNDISTURBED, overrides)) {
      return model(running, UNDISTURBED);
    }
  }

  /**
   * The model of a run on two executors, one of which was struck; its output has the moment's name.
   */
  byte[] struckAt(Moment moment) throws Exception {
    java.nio.file.Path mark = directory.resolve("struck-" + moment);
    try (RunningSubmit running =
        start(EXECUTORS, StrikingPlugin.options(moment, mark), moment.name())) {
      byte[] model = model(running, moment.name());
      assertTrue(Files.exists(mark), "nothing was struck");
      return model;
    }
  }

  /** Its model, when it has ended well. */
  byte[] model(RunningSubmit running, String output) throws Exception {
    SparkSubmit trained = running.await();
    assertEquals(0, trained.exitCode(), trained::toString);
    assertTrue(trained.toString().contains("smaller network"), trained::toString);
    assertTrue(trained.toString().contains("Measuring equality and quality"), trained::toString);
    return published(output);
  }

  /** The model of its newest run. */
  byte[] published(String output) throws Exception {
    return PublishedRun.open(new Path(new Path(directory.toUri()), output), new Configuration())
        .model();
  }
}
