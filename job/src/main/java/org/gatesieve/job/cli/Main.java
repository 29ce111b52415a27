package org.gatesieve.job.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.gatesieve.job.failure.ExitCode;
import org.gatesieve.job.failure.Explanation;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code gatesieve} command. */
@Command(
    name = "gatesieve",
    description = "Trains LSTMs on Apache Spark that come out small.",
    versionProvider = VersionLine.class,
    mixinStandardHelpOptions = true,
    subcommands = {
      TrainCommand.class,
      CollapseCommand.class,
      ValidateCommand.class,
      KeysCommand.class,
      EvaluateCommand.class,
      PredictCommand.class,
      CompareCommand.class,
      ExportCommand.class,
      VerifyCommand.class,
      PromoteCommand.class,
      ShellCompletionCommand.class
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:done, or nothing to do",
      "1:unexpected failure",
      "2:wrong usage or configuration",
      "3:wrong input data",
      "4:storage cannot be read or written",
      "5:training diverged",
      "6:a run is short of what is required",
      "143:stopped by SIGTERM; the same command goes on"
    })
public final class Main {

  /**
   * Runs a command. Returns when it succeeds, because a cluster manager takes a driver that exits
   * by itself for one that was lost; ends the process with the command's exit code when it fails.
   */
  public static void main(String[] arguments) {
    int code =
        run(
            arguments,
            new PrintWriter(System.out, true, StandardCharsets.UTF_8),
            new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    if (code != ExitCode.DONE.code()) {
      System.exit(code);
    }
  }

  /** Runs a command and gives its exit code. */
  static int run(String[] arguments, PrintWriter out, PrintWriter err) {
    try {
      return new CommandLine(new Main())
          .setCaseInsensitiveEnumValuesAllowed(true)
          .setOut(out)
          .setErr(err)
          .setParameterExceptionHandler(new UsageFailure())
          .setExecutionExceptionHandler(new CommandFailure())
          .execute(arguments);
    } catch (OutOfMemoryError e) {
      err.println("gatesieve: " + Explanation.of(e).orElseThrow().getMessage());
      return ExitCode.INTERNAL.code();
    }
  }
}
