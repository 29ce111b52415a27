package org.gatesieve.job.cli;

import java.io.PrintWriter;
import org.gatesieve.job.config.Configuration;
import org.gatesieve.job.config.DriverEnvironment;
import org.gatesieve.job.config.JobKeys;
import org.gatesieve.job.config.JobSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Checks a configuration and prints what training with it would mean; starts no Spark. */
@Command(
    name = "validate",
    header = "Checks a configuration and prints what it means.",
    description =
        "Checks a configuration and its input paths; prints every value, the shard plan and a"
            + " memory estimate.",
    versionProvider = VersionLine.class,
    mixinStandardHelpOptions = true)
final class ValidateCommand implements Runnable {
  @Mixin private ConfigurationOptions options;
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    Configuration configuration = options.load();
    JobSettings settings = JobSettings.from(configuration);
    configuration.require(JobKeys.OUTPUT_PATH);
    new InputPaths(DriverEnvironment.ofThisProcess().hadoop()).requirePresent(configuration);
    PrintWriter out = spec.commandLine().getOut();
    new PlanReport(out).print(configuration, settings);
  }
}
