package org.gatesieve.job.publish;

import java.io.IOException;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.gatesieve.job.failure.JobException;

/** Takes a finished run to the directory that models are served from. */
public final class Promotion {
  private final Path served;
  private final Configuration hadoop;

  /**
   * @param served an output directory; made if it does not exist
   */
  public Promotion(Path served, Configuration hadoop) {
    this.served = served;
    this.hadoop = hadoop;
  }

  /**
   * Copies a run under its own name, or the first free of {@code -2}, {@code -3} … if that is
   * another model's, and points {@code LATEST} to the copy. A run whose model is there already is
   * not copied again: then only {@code LATEST} moves, forwards or back.
   *
   * @return the run in the served directory
   * @throws JobException (storage) if the run is damaged, has no name of a run, or cannot be
   *     written; {@code LATEST} then stays as it was
   */
  public PublishedRun of(PublishedRun run) {
    RunId id = idOf(run);
    run.verify();
    try {
      Storage storage = Storage.of(served, hadoop);
      Path output = storage.qualify(served);
      Optional<PublishedRun> present = sameModel(storage, output, id, run);
      if (present.isPresent()) {
        present.get().verify();
        LatestPointer.in(output, storage).moveTo(present.get());
        return present.get();
      }
    } catch (IOException e) {
      throw StorageFailure.writing(served, e);
    }
    RunId free = new PublishedRuns(served, hadoop).free(id);
    return new RunPublisher(served, hadoop).publish(free, run.files());
  }

  /** Looks at every name that an earlier promotion of this run can have chosen. */
  private static Optional<PublishedRun> sameModel(
      Storage storage, Path output, RunId id, PublishedRun run) throws IOException {
    RunId name = id;
    for (int number = 2; storage.status(new Path(output, name.value())).isPresent(); number++) {
      Optional<PublishedRun> there =
          PublishedRun.finished(storage, new Path(output, name.value()))
              .filter(other -> other.hasSame(RunFile.MODEL, run));
      if (there.isPresent()) {
        return there;
      }
      name = id.repetition(number);
    }
    return Optional.empty();
  }

  private static RunId idOf(PublishedRun run) {
    try {
      return new RunId(run.name());
    } catch (IllegalArgumentException e) {
      throw JobException.storage(
          run.directory()
              + " has no name of a run; give it the name back that it was published under",
          e);
    }
  }
}
