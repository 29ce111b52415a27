package org.gatesieve.job.config;

import java.io.IOException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.gatesieve.job.failure.JobException;

/** Where the relative paths of one source of configuration start. */
final class PathBase {
  private final org.apache.hadoop.conf.Configuration hadoop;
  private final Path directory;

  private PathBase(org.apache.hadoop.conf.Configuration hadoop, Path directory) {
    this.hadoop = hadoop;
    this.directory = directory;
  }

  /** Relative to the working directory of the default file system, as {@code hadoop fs} does. */
  static PathBase workingDirectory(org.apache.hadoop.conf.Configuration hadoop) {
    return new PathBase(hadoop, null);
  }

  /** Relative to {@code directory}, which names its file system. */
  static PathBase directory(Path directory, org.apache.hadoop.conf.Configuration hadoop) {
    return new PathBase(hadoop, directory);
  }

  /**
   * {@code location} with its file system; globs pass through. An absolute path without a file
   * system belongs to the default one.
   *
   * @throws IllegalArgumentException when {@code location} is no path
   */
  String resolve(String location) {
    Path path = StoragePath.parse(location);
    if (path.toUri().getScheme() != null) {
      return path.toString();
    }
    if (directory != null && !path.isAbsolute()) {
      return new Path(directory, path).toString();
    }
    try {
      return FileSystem.get(hadoop).makeQualified(path).toString();
    } catch (IOException e) {
      throw JobException.storage(
          "the default file system "
              + FileSystem.getDefaultUri(hadoop)
              + " cannot be opened: "
              + e.getMessage(),
          e);
    }
  }
}
