package org.gatesieve.job.publish;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.UnknownHostException;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.UnsupportedFileSystemException;
import org.gatesieve.job.failure.JobException;

/** Turns what a file system says into what the user can do. */
final class StorageFailure {
  private StorageFailure() {}

  static JobException reading(Path path, IOException cause) {
    return JobException.storage("Cannot read " + path + ": " + advice(cause), cause);
  }

  private static String advice(IOException cause) {
    if (cause instanceof FileNotFoundException) {
      return "it does not exist. Check the path and its scheme (hdfs:, file:).";
    }
    if (cause instanceof UnsupportedFileSystemException) {
      return "no file system of that scheme is configured. Check the scheme (hdfs:, file:).";
    }
    return reason(cause) + ". Check that the file system is up and that you may read there.";
  }

  static JobException writing(Path path, IOException cause) {
    return JobException.storage(
        "Cannot write "
            + path
            + ": "
            + reason(cause)
            + ". Check permission, quota and free space, then run the same command again.",
        cause);
  }

  private static String reason(IOException cause) {
    if (cause instanceof UnknownHostException || cause.getMessage() == null) {
      return cause.toString();
    }
    // Only the first line: remote exceptions carry the server's whole stack trace.
    return cause.getMessage().lines().findFirst().orElse("").strip();
  }
}
