package org.gatesieve.job.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.gatesieve.job.config.DriverEnvironment;
import org.gatesieve.job.failure.JobException;
import org.gatesieve.job.publish.Promotion;
import org.gatesieve.job.publish.PublishedRun;
import org.gatesieve.job.publish.RunFiles;
import org.gatesieve.job.report.ReportFacts;
import org.gatesieve.job.report.RunFacts;
import org.gatesieve.job.requirement.Standing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Takes a run that is good enough to where models are served from; starts no Spark. */
@Command(
    name = "promote",
    header = "Serves a run if it is good and small enough.",
    description =
        "Compares figures of a run's report.json with what is required. If all hold, copies the"
            + " run to another output directory and points LATEST there to it; a run that is there"
            + " already is only pointed to, so that going back is the same command. Otherwise"
            + " ends with status 6, and nothing changes. Without --to nothing is copied.",
    footer = {
      "%nFigures, of the compact model: accuracy (0 to 1), perplexity,",
      "bits-per-character, lead (points above the best floor), bytes,",
      "multiply-adds (per token), words, hidden.",
      "%nExample:",
      "  gatesieve promote --run hdfs:///candidates --to hdfs:///served \\",
      "    --at-least accuracy=0.9 --at-least lead=0 --at-most bytes=200000"
    },
    sortOptions = false,
    versionProvider = VersionLine.class,
    mixinStandardHelpOptions = true)
final class PromoteCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Option(
      names = "--run",
      paramLabel = "PATH",
      required = true,
      converter = HadoopPath.class,
      description = "A run's directory, or an output directory (its LATEST); any file system.")
  private Path run;

  @Option(
      names = "--to",
      paramLabel = "DIRECTORY",
      converter = HadoopPath.class,
      description = "Output directory that is served from; made if it does not exist.")
  private Path served;

  @Mixin private RequirementOptions requirements;

  @Override
  public void run() {
    if (served == null && requirements.all().isEmpty()) {
      throw JobException.configuration("nothing to do; give --to, --at-least or --at-most");
    }
    Configuration hadoop = DriverEnvironment.ofThisProcess().hadoop();
    PublishedRun published = PublishedRun.open(run, hadoop);
    List<Standing> standings = standings(published);
    PrintWriter out = spec.commandLine().getOut();
    standings.forEach(
        standing ->
            out.println("  " + (standing.holds() ? "yes" : "no ") + "  " + standing.text()));
    out.flush();
    requireAll(published, standings);
    if (served != null) {
      out.println("Served: " + new Promotion(served, hadoop).of(published).directory());
    }
  }

  private List<Standing> standings(PublishedRun published) {
    if (requirements.all().isEmpty()) {
      return List.of();
    }
    RunFacts facts = facts(published);
    return requirements.all().stream().map(requirement -> requirement.of(facts)).toList();
  }

  private static RunFacts facts(PublishedRun published) {
    try {
      return ReportFacts.parse(published.read(RunFiles.REPORT));
    } catch (IllegalArgumentException e) {
      throw JobException.storage(
          new Path(published.directory(), RunFiles.REPORT)
              + " cannot be judged: "
              + e.getMessage()
              + ". Publish the run again with this version of GateSieve.",
          e);
    }
  }

  private void requireAll(PublishedRun published, List<Standing> standings) {
    String failed =
        standings.stream()
            .filter(standing -> !standing.holds())
            .map(Standing::text)
            .collect(Collectors.joining("; "));
    if (!failed.isEmpty()) {
      throw JobException.refused(
          published.directory()
              + " is not what is required: "
              + failed
              + (served == null ? "" : ". " + served + " stays as it is."));
    }
  }
}
