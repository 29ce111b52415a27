package org.gatesieve.job.checkpoint;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.gatesieve.job.failure.JobException;
import org.gatesieve.job.publish.CheckedDirectories;
import org.gatesieve.job.publish.RunId;
import org.gatesieve.job.publish.SingleFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The checkpoints of one run, on any Hadoop file system. */
public final class CheckpointStore {
  private static final Logger LOG = LoggerFactory.getLogger("org.gatesieve");
  private static final Pattern NAME = Pattern.compile("round-[0-9]{6,}");
  static final String DIVERGED = "DIVERGED";

  private final Path directory;
  private final Configuration hadoop;
  private final CheckedDirectories directories;

  /**
   * @param checkpoints directory with one directory for every run
   * @throws JobException (storage) if there is no such file system
   */
  public CheckpointStore(Path checkpoints, RunId run, Configuration hadoop) {
    this.directory = new Path(checkpoints, run.value());
    this.hadoop = hadoop;
    this.directories = new CheckedDirectories(directory, hadoop);
  }

  /** Where the run's checkpoints lie. */
  public Path directory() {
    return directory;
  }

  /**
   * The newest checkpoint that is whole. A damaged one is deleted, and the log says so.
   *
   * @throws JobException (storage) if the file system fails
   */
  public Optional<Checkpoint> newest() {
    for (String name : newestFirst()) {
      Optional<Checkpoint> checkpoint = read(name);
      if (checkpoint.isPresent()) {
        return checkpoint;
      }
      LOG.warn(
          "Checkpoint {} is damaged or of another release; it is deleted, and the one before is"
              + " taken",
          new Path(directory, name));
      directories.delete(name);
    }
    return Optional.empty();
  }

  private Optional<Checkpoint> read(String name) {
    Optional<byte[]> outline = directories.read(name, CheckpointFormat.OUTLINE);
    Optional<byte[]> tensors = directories.read(name, CheckpointFormat.TENSORS);
    if (outline.isEmpty() || tensors.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(CheckpointFormat.read(outline.get(), tensors.get()));
    } catch (IOException e) {
      LOG.warn("{}: {}", new Path(directory, name), e.getMessage());
      return Optional.empty();
    }
  }

  /** What made the newest checkpoint; empty when there is none that is whole. */
  public Optional<Origin> origin() {
    for (String name : newestFirst()) {
      Optional<byte[]> outline = directories.read(name, CheckpointFormat.OUTLINE);
      if (outline.isPresent()) {
        try {
          return Optional.of(CheckpointFormat.origin(outline.get()));
        } catch (IOException e) {
          LOG.warn("{}: {}", new Path(directory, name), e.getMessage());
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Writes a checkpoint, and deletes the older ones but for the newest.
   *
   * @param keep how many are left, this one among them
   * @throws JobException (storage) if it cannot be written; those before are still there
   */
  public void save(Checkpoint checkpoint, int keep) {
    directories.write(
        "round-%06d".formatted(checkpoint.round()), CheckpointFormat.files(checkpoint));
    keepNewest(keep);
  }

  /** Deletes all but the newest {@code keep}. */
  public void keepNewest(int keep) {
    List<String> names = newestFirst();
    names.subList(Math.min(keep, names.size()), names.size()).forEach(directories::delete);
  }

  /** Notes why the run cannot be finished with its settings. */
  public void markDiverged(String why) {
    SingleFile.write(new Path(directory, DIVERGED), (why + "\n").getBytes(UTF_8), true, hadoop);
  }

  /** Whether the run cannot be finished with its settings. */
  boolean diverged() {
    return directories.names().contains(DIVERGED);
  }

  private List<String> newestFirst() {
    List<String> names = new ArrayList<>(directories.names());
    names.removeIf(name -> !NAME.matcher(name).matches());
    Collections.reverse(names);
    return names;
  }
}
