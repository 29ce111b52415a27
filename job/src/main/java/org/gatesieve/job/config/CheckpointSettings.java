package org.gatesieve.job.config;

import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.gatesieve.job.failure.JobException;

/**
 * How an unfinished run is kept safe. None of it changes what comes out.
 *
 * @param path directory with one directory for every run
 * @param rounds rounds between two checkpoints, from 1
 * @param keep newest checkpoints of a run that are kept
 */
public record CheckpointSettings(Path path, int rounds, int keep) {
  private static final String SUFFIX = "-checkpoints";

  /**
   * The settings that {@code configuration} makes; empty when it wants no checkpoints.
   *
   * @throws JobException when no directory is given and the output directory has no name to derive
   *     one from
   */
  public static Optional<CheckpointSettings> from(Configuration configuration) {
    int rounds = configuration.get(CheckpointKeys.ROUNDS);
    if (rounds == 0) {
      return Optional.empty();
    }
    String path = configuration.get(CheckpointKeys.PATH);
    return Optional.of(
        new CheckpointSettings(
            path.isEmpty()
                ? beside(new Path(configuration.get(JobKeys.OUTPUT_PATH)))
                : new Path(path),
            rounds,
            configuration.get(CheckpointKeys.KEEP)));
  }

  /** Never inside: schedulers clear an output before a start. */
  private static Path beside(Path output) {
    if (output.isRoot()) {
      throw JobException.configuration(
          "output.path is the root of a file system; say with checkpoint.path where unfinished runs"
              + " are kept, or write no checkpoints with checkpoint.rounds=0");
    }
    return output.suffix(SUFFIX);
  }
}
