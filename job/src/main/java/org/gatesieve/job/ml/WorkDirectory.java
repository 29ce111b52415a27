package org.gatesieve.job.ml;

import java.io.IOException;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.gatesieve.job.config.StoragePath;
import org.gatesieve.job.failure.JobException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one call of fit needs on storage that executors reach: below Hadoop's directory for
 * temporary files, {@code hadoop.tmp.dir}, on the default file system. Removed when closed.
 */
final class WorkDirectory implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger("org.gatesieve");

  private final FileSystem storage;
  private final Path path;

  private WorkDirectory(FileSystem storage, Path path) {
    this.storage = storage;
    this.path = path;
  }

  /**
   * A directory that no other call has.
   *
   * @throws JobException (storage) when the default file system cannot be opened
   */
  static WorkDirectory create(Configuration hadoop) {
    Path parent = new Path(hadoop.get("hadoop.tmp.dir"), "gatesieve");
    try {
      FileSystem storage = StoragePath.fileSystem(parent, hadoop);
      return new WorkDirectory(
          storage, storage.makeQualified(new Path(parent, UUID.randomUUID().toString())));
    } catch (IOException e) {
      throw JobException.storage("Cannot open " + parent + ": " + e.getMessage(), e);
    }
  }

  Path table() {
    return new Path(path, "table");
  }

  Path runs() {
    return new Path(path, "runs");
  }

  /** A model that is trained is worth more than a clean directory. */
  @Override
  public void close() {
    try {
      storage.delete(path, true);
    } catch (IOException e) {
      LOG.warn("{} is not needed any more, but cannot be deleted: {}", path, e.getMessage());
    }
  }
}
