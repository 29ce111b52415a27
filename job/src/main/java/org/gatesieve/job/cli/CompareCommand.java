package org.gatesieve.job.cli;

import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.gatesieve.job.compare.RunReader;
import org.gatesieve.job.config.DriverEnvironment;
import org.gatesieve.job.publish.SingleFile;
import org.gatesieve.job.report.ComparedRun;
import org.gatesieve.job.report.page.ComparisonPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows published runs side by side; starts no Spark. */
@Command(
    name = "compare",
    header = "Shows published runs side by side.",
    description =
        "Writes one page with the figures of several runs, their live gates by kind and their gate"
            + " maps, to see how the structure that is left depends on the task.",
    sortOptions = false,
    versionProvider = VersionLine.class,
    mixinStandardHelpOptions = true)
final class CompareCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "RUN",
      arity = "2..*",
      converter = HadoopPath.class,
      description = "A run's directory, or an output directory (its LATEST); any file system.")
  private List<Path> runs;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      required = true,
      converter = HadoopPath.class,
      description = "HTML file to write; must not exist.")
  private Path output;

  @Option(names = "--force", description = "Replaces the file if it exists.")
  private boolean force;

  @Override
  public void run() {
    Configuration hadoop = DriverEnvironment.ofThisProcess().hadoop();
    RunReader reader = new RunReader(hadoop);
    List<ComparedRun> compared = runs.stream().map(reader::read).toList();
    SingleFile.write(output, ComparisonPage.html(compared), force, hadoop);
    spec.commandLine().getOut().println("The comparison is in " + output);
  }
}
