package org.gatesieve.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.conf.Configuration;
import org.gatesieve.job.publish.PublishedRun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Executors are killed on the way, and the model has the bytes of an undisturbed run. */
@Timeout(value = 6, unit = TimeUnit.MINUTES)
class ExecutorLossIT {
  private static final String CLUSTER = "local-cluster[2,1,1024]";

  @TempDir private static Path directory;
  private static byte[] undisturbed;

  @BeforeAll
  static void trainUndisturbed() throws Exception {
    Files.writeString(directory.resolve("job.yaml"), FactbookSample.configuration());
    Files.write(directory.resolve("train.tsv"), FactbookSample.lines(0));
    Files.write(directory.resolve("test.tsv"), FactbookSample.lines(20));
    try (RunningSubmit running = start("local[2]", "undisturbed")) {
      undisturbed = model(running, "undisturbed");
    }
  }

  @Test
  void executorsThatDieBetweenAndInRoundsChangeNothing() throws Exception {
    try (RunningSubmit running = start(CLUSTER, "rounds")) {
      running.awaitLog("round 3 ");
      ProcessHandle first = running.awaitExecutors(2).get(0);
      assertTrue(first.destroyForcibly());
      running.awaitLog("round 8 ");
      running.awaitExecutors(1).forEach(ProcessHandle::destroyForcibly);
      assertArrayEquals(undisturbed, model(running, "rounds"));
    }
  }

  @Test
  void anExecutorThatDiesWhileTheCorpusIsReadChangesNothing() throws Exception {
    try (RunningSubmit running = start(CLUSTER, "load")) {
      assertTrue(running.awaitExecutors(1).get(0).destroyForcibly());
      assertArrayEquals(undisturbed, model(running, "load"));
    }
  }

  private static RunningSubmit start(String master, String output) throws IOException {
    return SparkSubmit.start(
        directory,
        master,
        List.of(),
        List.of(
            "train",
            "--config",
            "job.yaml",
            "--set",
            "output.path=" + output,
            "--set",
            "training.local-steps=2",
            "--set",
            "training.epochs=5",
            "--set",
            "penalty.weight=0.2:0 0.4:1",
            "--set",
            "training.log-sigma-rate=5"));
  }

  private static byte[] model(RunningSubmit running, String output) throws Exception {
    SparkSubmit trained = running.await();
    assertEquals(0, trained.exitCode(), trained::toString);
    assertTrue(trained.toString().contains("smaller network"), trained::toString);
    return PublishedRun.open(
            new org.apache.hadoop.fs.Path(directory.resolve(output).toUri()), new Configuration())
        .model();
  }
}
