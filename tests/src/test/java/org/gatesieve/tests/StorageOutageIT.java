package org.gatesieve.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.fs.Path;
import org.gatesieve.job.publish.PublishedRun;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** HDFS fails just while a checkpoint is written and while the run is published. */
@Timeout(value = 6, unit = TimeUnit.MINUTES)
class StorageOutageIT {
  private static final String MASTER = "local[2]";

  @TempDir private static java.nio.file.Path directory;
  private static SmallHdfs hdfs;
  private static ShrinkingJob job;
  private static byte[] undisturbed;
  private static String run;

  @BeforeAll
  static void trainUndisturbed() throws Exception {
    job = ShrinkingJob.ofDocuments(directory);
    undisturbed = job.undisturbed();
    run = Files.readString(directory.resolve("undisturbed/LATEST")).strip();
    hdfs = SmallHdfs.start(directory.resolve("hdfs"), 2);
  }

  @AfterAll
  static void stop() throws IOException {
    hdfs.close();
  }

  /** What fails. */
  enum Outage {
    DATA_NODE {
      @Override
      void strike() throws IOException, InterruptedException {
        hdfs.interruptDataNode(0, MILLISECONDS);
      }
    },
    NAME_NODE {
      @Override
      void strike() throws IOException {
        hdfs.restartNameNode();
      }
    };

    private static final long MILLISECONDS = 1000;

    abstract void strike() throws IOException, InterruptedException;
  }

  @ParameterizedTest
  @EnumSource
  void whileACheckpointIsWrittenItChangesNothing(Outage outage) throws Exception {
    Path output = hdfs.path("/checkpoint-" + outage);
    assertSurvived(outage, output, new Path(output + "-checkpoints", run), ".round-");
  }

  @ParameterizedTest
  @EnumSource
  void whileTheRunIsPublishedItChangesNothing(Outage outage) throws Exception {
    Path output = hdfs.path("/publish-" + outage);
    assertSurvived(outage, output, output, "." + run);
  }

  /** The job may end with storage that failed; the same command goes on then. */
  private static void assertSurvived(Outage outage, Path output, Path parent, String prefix)
      throws Exception {
    SparkSubmit ended;
    try (RunningSubmit running = start(output)) {
      awaitWriting(running, parent, prefix);
      outage.strike();
      ended = running.await();
    }
    if (ended.exitCode() == 4) {
      try (RunningSubmit again = start(output)) {
        ended = again.await();
      }
    }
    assertEquals(0, ended.exitCode(), ended::toString);
    PublishedRun published = PublishedRun.open(output, hdfs.configuration());
    published.verify();
    assertArrayEquals(undisturbed, published.model());
    String status = Files.readString(fetch(new Path(output, "status.json")));
    assertTrue(status.contains("\"finished\""), status);
  }

  private static java.nio.file.Path fetch(Path file) throws IOException {
    java.nio.file.Path copy = directory.resolve(file.getParent().getName());
    hdfs.files().copyToLocalFile(file, new Path(copy.toUri()));
    return copy;
  }

  private static RunningSubmit start(Path output) throws IOException {
    return job.start(MASTER, output.toString(), "checkpoint.rounds=1");
  }

  /** Returns in the midst of writing what appears aside under a name with {@code prefix}. */
  private static void awaitWriting(RunningSubmit running, Path parent, String prefix)
      throws IOException, InterruptedException {
    while (!isWriting(parent, prefix)) {
      if (!running.process().isAlive()) {
        throw new AssertionError("ended before " + parent + "/" + prefix + "*: " + running.await());
      }
    }
  }

  private static boolean isWriting(Path parent, String prefix) throws IOException {
    return hdfs.files().exists(parent)
        && Arrays.stream(hdfs.files().listStatus(parent))
            .anyMatch(child -> child.getPath().getName().startsWith(prefix));
  }
}
