package org.gatesieve.job.cli;

import java.util.Optional;
import org.gatesieve.job.failure.ExitCode;
import org.gatesieve.job.failure.Explanation;
import org.gatesieve.job.failure.JobException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * A command that failed: one line for what the user can mend, a stack trace for the rest. One that
 * was told to stop has said so.
 */
final class CommandFailure implements IExecutionExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger("org.gatesieve");

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine command, ParseResult arguments) {
    String name = command.getCommandSpec().qualifiedName();
    Optional<JobException> mendable = Explanation.of(failure);
    if (mendable.isEmpty()) {
      LOG.error("{} failed unexpectedly", name, failure);
      return ExitCode.INTERNAL.code();
    }
    ExitCode code = mendable.get().exitCode();
    if (code != ExitCode.TERMINATED) {
      command.getErr().println(name + ": " + mendable.get().getMessage());
    }
    return code.code();
  }
}
