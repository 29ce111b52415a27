package org.gatesieve.job.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.gatesieve.job.failure.ExitCode;
import org.gatesieve.job.failure.JobException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPublishTest extends PublishContract {
  @TempDir private java.nio.file.Path directory;
  private int outputs;

  @Override
  protected Configuration hadoop() {
    return new Configuration(false);
  }

  @Override
  protected Path freshDirectory() {
    return new Path(directory.resolve("my runs").resolve("output-" + outputs++).toUri());
  }

  @Test
  void noHiddenChecksumFilesLieAround() throws IOException {
    Path output = freshDirectory();
    RunId id = RunId.of(new TreeMap<>(), "corpus");

    new RunPublisher(output, hadoop()).publish(id, List.of(RunFile.of("model.gsv", new byte[9])));

    try (Stream<java.nio.file.Path> files = Files.walk(java.nio.file.Path.of(output.toUri()))) {
      assertEquals(0, files.filter(file -> file.toString().endsWith(".crc")).count());
    }
  }

  @Test
  void unknownSchemeAndUnknownHostAreStorageFailures() {
    for (String path : List.of("nosuch:/runs", "hdfs://no-such-host.invalid:8020/runs")) {
      JobException failure =
          assertThrows(
              JobException.class,
              () -> PublishedRun.open(new Path(path), new Configuration()),
              path);

      assertEquals(ExitCode.STORAGE, failure.exitCode());
      assertTrue(failure.getMessage().startsWith("Cannot read " + path), failure.getMessage());
    }
  }
}
