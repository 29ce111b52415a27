package org.gatesieve.job.progress;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.gatesieve.job.failure.ExitCode;
import org.gatesieve.job.failure.Explanation;
import org.gatesieve.job.failure.JobException;
import org.gatesieve.job.publish.RunId;
import org.gatesieve.job.publish.SingleFile;
import org.gatesieve.job.report.ReportJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code status.json} in the output directory: what the newest command there is at, or how it
 * ended. A standalone cluster's client does not hear of its driver's exit status; here it stands.
 * Of a driver that was killed what it was at stays, and {@code updated} grows old.
 */
public final class StatusFile implements RoundListener {
  private static final Logger LOG = LoggerFactory.getLogger("org.gatesieve");
  static final String NAME = "status.json";

  private final Path file;
  private final Configuration hadoop;
  private RunStatus status;
  private JobException failure;
  private boolean told;

  /** Writes nothing yet. */
  public StatusFile(Path output, Configuration hadoop) {
    this.file = new Path(output, NAME);
    this.hadoop = hadoop;
  }

  /** Does the work of a command, and writes how it began and how it ended. */
  public <T> T during(Supplier<T> work) {
    removeLeftovers();
    write(RunStatus.preparing(Instant.now()));
    try {
      T result = work.get();
      write(ended(RunStatus.State.finished, ExitCode.DONE, null));
      tellFailure();
      return result;
    } catch (Exception | OutOfMemoryError e) {
      // Spark's own exceptions are checked ones that no signature declares.
      Optional<JobException> known = Explanation.of(e);
      ExitCode code = known.map(JobException::exitCode).orElse(ExitCode.INTERNAL);
      boolean stopped = code == ExitCode.TERMINATED;
      write(
          ended(
              stopped ? RunStatus.State.stopped : RunStatus.State.failed,
              code,
              known.map(Throwable::getMessage).orElseGet(e::toString)));
      throw e;
    }
  }

  /** Notes which run it is. */
  public void of(RunId run) {
    write(status.of(run.value(), Instant.now()));
  }

  @Override
  public void accept(RoundProgress progress) {
    write(status.after(progress, Instant.now()));
    tellFailure();
  }

  @Override
  public void measuring() {
    write(status.measuring(Instant.now()));
    tellFailure();
  }

  private void removeLeftovers() {
    try {
      SingleFile.removeLeftovers(file, hadoop);
    } catch (JobException e) {
      LOG.warn("Half a status of a command that was killed may stay: {}", e.getMessage());
    }
  }

  private RunStatus ended(RunStatus.State end, ExitCode code, String why) {
    return status.ended(end, code.code(), why, Instant.now());
  }

  private void write(RunStatus next) {
    status = next;
    try {
      SingleFile.write(file, ReportJson.document(status), true, hadoop);
      failure = null;
      told = false;
    } catch (JobException e) {
      failure = e;
    }
  }

  /** A run that works is worth more than the file that tells of it; one that fails says why. */
  private void tellFailure() {
    if (failure != null && !told) {
      told = true;
      LOG.warn("No status is written for now: {}", failure.getMessage());
    }
  }
}
