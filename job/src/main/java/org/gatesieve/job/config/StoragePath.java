package org.gatesieve.job.config;

import java.io.IOException;
import java.net.URISyntaxException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.gatesieve.job.failure.JobException;

/** Paths as the user wrote them, and the file systems they belong to. */
public final class StoragePath {
  private StoragePath() {}

  /**
   * {@code location} as a path.
   *
   * @throws IllegalArgumentException when it is none; the message says why in the user's terms
   */
  public static Path parse(String location) {
    try {
      return new Path(location);
    } catch (IllegalArgumentException e) {
      if (e.getCause() instanceof URISyntaxException syntax) {
        throw new IllegalArgumentException(syntax.getReason(), e);
      }
      throw e;
    }
  }

  /**
   * The file system of {@code path}.
   *
   * @throws JobException when the class path has no connector for it
   * @throws IOException when it cannot be reached
   */
  public static FileSystem fileSystem(Path path, org.apache.hadoop.conf.Configuration hadoop)
      throws IOException {
    try {
      return path.getFileSystem(hadoop);
    } catch (RuntimeException e) {
      // Hadoop reports a missing jar of a known scheme in no other way.
      if (e.getCause() instanceof ClassNotFoundException missing) {
        throw JobException.configuration(
            path
                + ": no connector for "
                + path.toUri().getScheme()
                + ": ("
                + missing.getMessage()
                + "); put its jar on Spark's class path, for instance with --packages");
      }
      throw e;
    }
  }
}
