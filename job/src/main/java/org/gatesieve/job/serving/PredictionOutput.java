package org.gatesieve.job.serving;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.gatesieve.job.config.StoragePath;
import org.gatesieve.job.failure.JobException;

/**
 * Where predictions go.
 *
 * @param directory made by the job; must not exist
 * @param withText whether the text stands beside its prediction
 */
public record PredictionOutput(Path directory, OutputFormat format, boolean withText) {

  /**
   * Accepts a directory that is not there.
   *
   * @throws JobException (storage) if the directory exists or cannot be looked for
   */
  public void requireFree(Configuration hadoop) {
    try {
      if (fileSystem(hadoop).exists(directory)) {
        throw JobException.storage(
            directory + " exists already; move it away, or give another --output", null);
      }
    } catch (IOException e) {
      throw JobException.storage("Cannot look for " + directory + ": " + e.getMessage(), e);
    }
  }

  /** Directory of the bad records, beside the output, which belongs to Spark's commit protocol. */
  Path quarantine() {
    return directory.suffix("-bad-records");
  }

  /** Clears away what a failed job left, so that it can be run again; adds to its failure. */
  void removeAfter(Exception failure, Configuration hadoop) {
    try {
      fileSystem(hadoop).delete(directory, true);
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }

  private FileSystem fileSystem(Configuration hadoop) throws IOException {
    return StoragePath.fileSystem(directory, hadoop);
  }
}
