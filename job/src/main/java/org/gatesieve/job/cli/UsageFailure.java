package org.gatesieve.job.cli;

import java.io.PrintWriter;
import org.gatesieve.job.failure.ExitCode;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** A command line that cannot be understood: one line, not a page of help that hides it. */
final class UsageFailure implements IParameterExceptionHandler {

  @Override
  public int handleParseException(ParameterException failure, String[] arguments) {
    PrintWriter err = failure.getCommandLine().getErr();
    String command = failure.getCommandLine().getCommandSpec().qualifiedName();
    err.println(command + ": " + failure.getMessage());
    UnmatchedArgumentException.printSuggestions(failure, err);
    err.println("Try '" + command + " --help'.");
    return ExitCode.CONFIGURATION.code();
  }
}
