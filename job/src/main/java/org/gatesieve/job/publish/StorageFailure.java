package org.gatesieve.job.publish;

import java.io.FileNotFoundException;
import java.io.IOException;
import org.apache.hadoop.fs.Path;
import org.gatesieve.job.failure.JobException;

/** Turns what a file system says into what the user can do. */
final class StorageFailure {
  private StorageFailure() {}

  static JobException reading(Path path, IOException cause) {
    String advice =
        cause instanceof FileNotFoundException
            ? "it does not exist. Check the path and its scheme (hdfs:, file:)."
            : reason(cause) + ". Check that the file system is up and that you may read there.";
    return JobException.storage("Cannot read " + path + ": " + advice, cause);
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

  /** The first line: remote exceptions carry the server's whole stack trace in their message. */
  private static String reason(IOException cause) {
    String message = cause.getMessage();
    return message == null
        ? cause.getClass().getSimpleName()
        : message.lines().findFirst().orElse("").strip();
  }
}
