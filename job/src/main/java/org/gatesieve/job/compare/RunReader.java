package org.gatesieve.job.compare;

import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.gatesieve.compact.format.ModelFile;
import org.gatesieve.compact.format.ModelFormatException;
import org.gatesieve.compact.model.CompactModel;
import org.gatesieve.job.failure.JobException;
import org.gatesieve.job.publish.PublishedRun;
import org.gatesieve.job.publish.RunFile;
import org.gatesieve.job.publish.RunFiles;
import org.gatesieve.job.report.ComparedRun;
import org.gatesieve.job.report.ReportFacts;
import org.gatesieve.job.report.RunFacts;

/** Reads of a published run what is compared. */
public final class RunReader {
  private final Configuration hadoop;

  public RunReader(Configuration hadoop) {
    this.hadoop = hadoop;
  }

  /**
   * Reads a run.
   *
   * @param path a run's directory, or an output directory whose {@code LATEST} is followed
   * @throws JobException (storage) if there is no finished run, or a file of it is missing, damaged
   *     or of another version
   */
  public ComparedRun read(Path path) {
    PublishedRun run = PublishedRun.open(path, hadoop);
    return new ComparedRun(name(run), facts(run), model(run));
  }

  /** Output directories are named after their corpora, runs after nothing that people know. */
  private static String name(PublishedRun run) {
    return run.directory().getParent().getName() + "/" + run.name();
  }

  private static RunFacts facts(PublishedRun run) {
    try {
      return ReportFacts.parse(run.read(RunFiles.REPORT));
    } catch (IllegalArgumentException e) {
      throw unreadable(run, RunFiles.REPORT, e);
    }
  }

  private static CompactModel model(PublishedRun run) {
    try {
      return ModelFile.read(run.model());
    } catch (ModelFormatException e) {
      throw unreadable(run, RunFile.MODEL, e);
    }
  }

  private static JobException unreadable(PublishedRun run, String name, Exception e) {
    return JobException.storage(
        new Path(run.directory(), name)
            + " cannot be compared: "
            + e.getMessage()
            + ". Publish the run again with this version of GateSieve.",
        e);
  }
}
