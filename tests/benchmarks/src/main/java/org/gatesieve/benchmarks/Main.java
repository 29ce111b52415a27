package org.gatesieve.benchmarks;

import org.gatesieve.benchmarks.comparison.Competitor;
import org.gatesieve.benchmarks.comparison.TrainingStepCommand;
import org.gatesieve.benchmarks.latency.LatencyCommand;
import org.gatesieve.benchmarks.parts.StepPartsCommand;
import org.gatesieve.benchmarks.peer.ClassifierWorkload;
import org.gatesieve.benchmarks.peer.Workload;
import org.gatesieve.benchmarks.runs.ElasticCommand;
import org.gatesieve.benchmarks.runs.QualityCommand;
import org.gatesieve.benchmarks.runs.WorkersCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;

/** The program behind {@code tests/benchmarks/run}. */
@Command(
    name = "run",
    description = "Benchmarks of training and of models.",
    mixinStandardHelpOptions = true,
    subcommands = {
      TrainingStepCommand.class,
      StepPartsCommand.class,
      QualityCommand.class,
      ElasticCommand.class,
      WorkersCommand.class,
      LatencyCommand.class
    })
final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    int status =
        new CommandLine(new Main())
            .registerConverter(Workload.class, Workload::parse)
            .registerConverter(ClassifierWorkload.class, ClassifierWorkload::parse)
            .registerConverter(Competitor.class, Competitor::labelled)
            .setExecutionExceptionHandler(Main::failure)
            .execute(arguments);
    System.exit(status);
  }

  /** One line where a log says more; a stack trace would be of the conductor, which is well. */
  private static int failure(Exception thrown, CommandLine command, ParseResult arguments)
      throws Exception {
    if (thrown instanceof FailedProcessException) {
      System.err.println("run: " + thrown.getMessage());
      return command.getCommandSpec().exitCodeOnExecutionException();
    }
    throw thrown;
  }
}
