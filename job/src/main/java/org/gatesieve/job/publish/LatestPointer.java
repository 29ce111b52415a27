package org.gatesieve.job.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.gatesieve.job.failure.JobException;

/** The file {@code LATEST} of an output directory: the name of its newest finished run. */
final class LatestPointer {
  static final String NAME = "LATEST";

  private final Path output;
  private final Storage storage;

  private LatestPointer(Path output, Storage storage) {
    this.output = output;
    this.storage = storage;
  }

  static LatestPointer in(Path output, Storage storage) {
    return new LatestPointer(output, storage);
  }

  /** The run that it names, if it is there. */
  Optional<RunId> read() throws IOException {
    Path file = new Path(output, NAME);
    if (storage.status(file).isEmpty()) {
      return Optional.empty();
    }
    String name = new String(storage.read(file), StandardCharsets.UTF_8).strip();
    try {
      return Optional.of(new RunId(name));
    } catch (IllegalArgumentException e) {
      throw JobException.storage(
          file + " does not hold the name of a run. Write the name of a run beside it there.", e);
    }
  }

  /** Points to {@code run}: a reader finds the old name or the new, never none. */
  void moveTo(PublishedRun run) throws IOException {
    Path file = new Path(output, NAME);
    Path aside = new Aside(file).fresh();
    byte[] name = (run.name() + "\n").getBytes(StandardCharsets.UTF_8);
    try {
      storage.create(aside, out -> out.write(name));
      storage.renames().replacing(aside, file);
    } catch (IOException e) {
      storage.deleteAfter(e, aside);
      throw e;
    }
  }

  /** Points to {@code run} unless it already names a run that finished later. */
  void advanceTo(PublishedRun run) throws IOException {
    Optional<RunId> name = read();
    Optional<PublishedRun> named =
        name.isEmpty()
            ? Optional.empty()
            : PublishedRun.finished(storage, new Path(output, name.get().value()));
    if (named.isEmpty() || named.get().finishedAt() < run.finishedAt()) {
      moveTo(run);
    }
  }
}
