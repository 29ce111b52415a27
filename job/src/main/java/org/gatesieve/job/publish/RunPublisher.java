package org.gatesieve.job.publish;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.Path;
import org.gatesieve.job.failure.JobException;

/** Writes runs into an output directory; see the package for what a reader can rely on. */
public final class RunPublisher {
  private final Storage storage;
  private final Path output;

  /**
   * @param output the output directory; made if it does not exist
   * @throws JobException (storage) if there is no such file system
   */
  public RunPublisher(Path output, Configuration hadoop) {
    try {
      this.storage = Storage.of(output, hadoop);
      this.output = storage.qualify(output);
    } catch (IOException e) {
      throw StorageFailure.writing(output, e);
    }
  }

  /**
   * Writes a file into the output directory and takes it away again, so that an output that cannot
   * be written is found before the work whose result goes there.
   *
   * @throws JobException (storage) if it cannot be written
   */
  public void requireWritable() {
    Path probe = new Path(output, ".writable." + UUID.randomUUID());
    try {
      storage.createDirectories(output);
      storage.create(probe, out -> out.write(0));
      storage.deleteRecursively(probe);
    } catch (IOException e) {
      throw StorageFailure.writing(output, e);
    }
  }

  /**
   * Publishes a run and points {@code LATEST} to it.
   *
   * @param id its name, which must be free
   * @param files its files, in the order in which they are written
   * @throws JobException (storage) if a file cannot be written or the name is taken; nothing of the
   *     run is then to be seen
   */
  public PublishedRun publish(RunId id, List<RunFile> files) {
    Path directory = new Path(output, id.value());
    createOutputFor(directory);
    try {
      new WholeDirectory(storage, directory).write(files);
      PublishedRun run =
          PublishedRun.finished(storage, directory)
              .orElseThrow(() -> new IOException("the run vanished after its rename"));
      LatestPointer.in(output, storage).moveTo(run);
      return run;
    } catch (FileAlreadyExistsException e) {
      throw taken(directory, e);
    } catch (IOException e) {
      throw StorageFailure.writing(directory, e);
    }
  }

  /** Apart from the rest: a file in the place of the output is no run of that name. */
  private void createOutputFor(Path directory) {
    try {
      storage.createDirectories(output);
    } catch (IOException e) {
      throw StorageFailure.writing(directory, e);
    }
  }

  private static JobException taken(Path directory, IOException cause) {
    return JobException.storage(
        directory
            + " exists already. Add --force to publish beside it under the next free name, or move"
            + " it away.",
        cause);
  }
}
