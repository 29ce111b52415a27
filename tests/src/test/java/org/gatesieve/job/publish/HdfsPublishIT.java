package org.gatesieve.job.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.hdfs.protocol.HdfsConstants;
import org.gatesieve.job.failure.ExitCode;
import org.gatesieve.job.failure.JobException;
import org.gatesieve.tests.SmallHdfs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The contract of publishing on a real name node and data node. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class HdfsPublishIT extends PublishContract {
  @TempDir private static java.nio.file.Path storage;
  private static SmallHdfs hdfs;
  private static int outputs;

  @BeforeAll
  static void start() throws IOException {
    hdfs = SmallHdfs.start(storage);
  }

  @AfterAll
  static void stop() throws IOException {
    hdfs.close();
  }

  @Override
  protected Configuration hadoop() {
    return hdfs.configuration();
  }

  @Override
  protected Path freshDirectory() {
    return hdfs.path("/my runs/output-" + outputs++);
  }

  @Test
  void exhaustedQuotaLeavesNothingToBeSeen() throws IOException {
    Path output = freshDirectory();
    hdfs.files().mkdirs(output);
    // Names for the output itself, the directory aside and one file in it.
    hdfs.files().setQuota(output, 3, HdfsConstants.QUOTA_DONT_SET);
    RunPublisher publisher = new RunPublisher(output, hadoop());
    RunId id = RunId.of(new TreeMap<>(), "corpus");
    List<RunFile> files =
        List.of(RunFile.of("model.gsv", new byte[9]), RunFile.of("report.json", new byte[9]));

    JobException failure = assertThrows(JobException.class, () -> publisher.publish(id, files));

    assertEquals(ExitCode.STORAGE, failure.exitCode());
    assertTrue(failure.getMessage().contains("quota"), failure.getMessage());
    assertFalse(failure.getMessage().contains("\n"), failure.getMessage());
    assertEquals(0, hdfs.files().listStatus(output).length);

    hdfs.files().setQuota(output, HdfsConstants.QUOTA_RESET, HdfsConstants.QUOTA_DONT_SET);
    publisher.publish(id, files).verify();
  }
}
