package org.gatesieve.job.publish;

import java.io.IOException;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.gatesieve.job.failure.JobException;

/** The runs of an output directory. */
public final class PublishedRuns {
  private final Storage storage;
  private final Path output;

  /**
   * @param output the output directory; it need not exist yet
   * @throws JobException (storage) if there is no such file system
   */
  public PublishedRuns(Path output, Configuration hadoop) {
    try {
      this.storage = Storage.of(output, hadoop);
      this.output = storage.qualify(output);
    } catch (IOException e) {
      throw StorageFailure.reading(output, e);
    }
  }

  /**
   * The finished run of that id, so that the same command can do nothing. If the command that
   * published it died before {@code LATEST} was written, that is made up for.
   *
   * @throws JobException (storage) if the run is there and has lost a file
   */
  public Optional<PublishedRun> find(RunId id) {
    Path directory = directory(id);
    try {
      Optional<PublishedRun> run = PublishedRun.finished(storage, directory);
      if (run.isPresent()) {
        run.get().verifySizes();
        LatestPointer.in(output, storage).advanceTo(run.get());
      }
      return run;
    } catch (IOException e) {
      throw StorageFailure.reading(directory, e);
    }
  }

  /**
   * Whether the run of that id is finished.
   *
   * @throws JobException (storage) if the output cannot be read
   */
  public boolean has(RunId id) {
    try {
      return PublishedRun.finished(storage, directory(id)).isPresent();
    } catch (IOException e) {
      throw StorageFailure.reading(directory(id), e);
    }
  }

  /** The id itself if nothing has its name, else the first free of {@code -2}, {@code -3} …. */
  public RunId free(RunId id) {
    try {
      RunId free = id;
      for (int number = 2; storage.status(directory(free)).isPresent(); number++) {
        free = id.repetition(number);
      }
      return free;
    } catch (IOException e) {
      throw StorageFailure.reading(output, e);
    }
  }

  private Path directory(RunId id) {
    return new Path(output, id.value());
  }
}
