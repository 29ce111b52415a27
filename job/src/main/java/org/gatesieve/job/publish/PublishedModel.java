package org.gatesieve.job.publish;

import java.io.IOException;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.gatesieve.job.failure.JobException;

/**
 * The bytes of a compact model, wherever the user found it.
 *
 * @param file where they were read
 * @param bytes a whole {@code .gsv} file
 */
public record PublishedModel(Path file, byte[] bytes) {
  /**
   * Reads a model.
   *
   * @param path a {@code .gsv} file, a run's directory, or an output directory whose {@code LATEST}
   *     is followed; the bytes of a run are verified
   * @throws JobException (storage) if there is none, or it cannot be read or is damaged
   */
  public static PublishedModel open(Path path, Configuration hadoop) {
    try {
      Storage storage = Storage.of(path, hadoop);
      Path file = storage.qualify(path);
      Optional<FileStatus> status = storage.status(file);
      if (status.isPresent() && status.get().isFile()) {
        return new PublishedModel(file, storage.read(file));
      }
    } catch (IOException e) {
      throw StorageFailure.reading(path, e);
    }
    PublishedRun run = PublishedRun.open(path, hadoop);
    return new PublishedModel(new Path(run.directory(), RunFile.MODEL), run.model());
  }
}
