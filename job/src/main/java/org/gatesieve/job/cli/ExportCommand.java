package org.gatesieve.job.cli;

import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.gatesieve.job.config.DriverEnvironment;
import org.gatesieve.job.export.ExportFormat;
import org.gatesieve.job.export.ExportedModel;
import org.gatesieve.job.publish.SingleFile;
import org.gatesieve.job.serving.ServedModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes a published model in a format of others; starts no Spark. */
@Command(
    name = "export",
    header = "Writes a model as ONNX or safetensors.",
    description =
        "ONNX is a graph that other runtimes execute, text encoding and vocabulary in its metadata:"
            + " what every run holds as model.onnx. Safetensors holds the folded tensors by name.",
    sortOptions = false,
    versionProvider = VersionLine.class,
    mixinStandardHelpOptions = true)
final class ExportCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Option(
      names = {"--model", "--run"},
      paramLabel = "PATH",
      required = true,
      converter = HadoopPath.class,
      description =
          "A run's directory, an output directory (its LATEST), or a .gsv file; any file system.")
  private Path model;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      required = true,
      description = "onnx or safetensors.")
  private ExportFormat format;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      required = true,
      converter = HadoopPath.class,
      description = "File to write; must not exist.")
  private Path output;

  @Option(names = "--force", description = "Replaces the file if it exists.")
  private boolean force;

  @Override
  public void run() {
    Configuration hadoop = DriverEnvironment.ofThisProcess().hadoop();
    ExportedModel exported = format.of(ServedModel.open(model, hadoop).model());
    SingleFile.write(output, exported::writeTo, force, hadoop);
    spec.commandLine().getOut().println("The export is in " + output);
  }
}
