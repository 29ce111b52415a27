package org.gatesieve.job.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.ConnectException;
import java.util.concurrent.CompletionException;
import org.apache.hadoop.security.AccessControlException;
import org.gatesieve.job.failure.ExitCode;
import org.gatesieve.job.failure.JobException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReadFailureTest {

  static IOException[] storageFailures() {
    return new IOException[] {
      new ConnectException("Connection refused"),
      new AccessControlException("Permission denied: user=reader"),
      new FileNotFoundException("gone"),
      new IOException("outer", new ConnectException("inner"))
    };
  }

  @ParameterizedTest
  @MethodSource("storageFailures")
  void failingStorageIsNoMatterOfTheData(IOException cause) {
    JobException failure = ReadFailure.of("hdfs://host/a.txt", cause);
    assertEquals(ExitCode.STORAGE, failure.exitCode());
    assertTrue(failure.getMessage().contains("hdfs://host/a.txt"), failure.getMessage());
  }

  @Test
  void theMessageIsOneLine() {
    JobException failure = ReadFailure.of("a.gz", new EOFException("ends early\n\tat server"));
    assertEquals(ExitCode.INPUT_DATA, failure.exitCode());
    assertEquals(1, failure.getMessage().lines().count());
  }

  @Test
  void storageThatFailsInATaskIsFoundBehindTheWrapper() {
    JobException failure =
        assertThrows(
            JobException.class,
            () ->
                ReadFailure.explained(
                    "hdfs://host/corpus",
                    () -> {
                      throw new CompletionException(new ConnectException("Connection refused"));
                    }));
    assertEquals(ExitCode.STORAGE, failure.exitCode());
    assertTrue(failure.getMessage().contains("hdfs://host/corpus"), failure.getMessage());
  }

  @Test
  void aBugStaysWhatItIs() {
    IllegalStateException bug = new IllegalStateException("a bug");
    IllegalStateException thrown =
        assertThrows(
            IllegalStateException.class,
            () ->
                ReadFailure.explained(
                    "corpus",
                    () -> {
                      throw bug;
                    }));
    assertSame(bug, thrown);
  }
}
