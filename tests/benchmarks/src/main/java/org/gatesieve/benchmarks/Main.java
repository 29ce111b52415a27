package org.gatesieve.benchmarks;

import org.gatesieve.benchmarks.comparison.Competitor;
import org.gatesieve.benchmarks.comparison.TrainingStepCommand;
import org.gatesieve.benchmarks.parts.StepPartsCommand;
import org.gatesieve.benchmarks.peer.ClassifierWorkload;
import org.gatesieve.benchmarks.peer.Workload;
import org.gatesieve.benchmarks.runs.ElasticCommand;
import org.gatesieve.benchmarks.runs.QualityCommand;
import org.gatesieve.benchmarks.runs.WorkersCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program behind {@code tests/benchmarks/run}. */
@Command(
    name = "run",
    description = "Benchmarks of training.",
    mixinStandardHelpOptions = true,
    subcommands = {
      TrainingStepCommand.class,
      StepPartsCommand.class,
      QualityCommand.class,
      ElasticCommand.class,
      WorkersCommand.class
    })
final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    int status =
        new CommandLine(new Main())
            .registerConverter(Workload.class, Workload::parse)
            .registerConverter(ClassifierWorkload.class, ClassifierWorkload::parse)
            .registerConverter(Competitor.class, Competitor::labelled)
            .execute(arguments);
    System.exit(status);
  }
}
