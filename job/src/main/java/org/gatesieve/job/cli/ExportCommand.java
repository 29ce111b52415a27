package org.gatesieve.job.cli;

import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.gatesieve.compact.model.CompactModel;
import org.gatesieve.job.config.CheckpointSettings;
import org.gatesieve.job.config.DriverEnvironment;
import org.gatesieve.job.export.ExportFormat;
import org.gatesieve.job.export.ExportedModel;
import org.gatesieve.job.export.OnnxModel;
import org.gatesieve.job.export.SafetensorsModel;
import org.gatesieve.job.pipeline.TrainJob;
import org.gatesieve.job.publish.SingleFile;
import org.gatesieve.job.serving.ServedModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes a published model in a format of others; only dl4j starts Spark. */
@Command(
    name = "export",
    header = "Writes a model as ONNX, safetensors or a DL4J network.",
    description =
        "ONNX is a graph that other runtimes execute, text encoding and vocabulary in its metadata:"
            + " what every run holds as model.onnx. Safetensors holds the folded tensors by name."
            + " dl4j is the masked network before its collapse, of a run's last checkpoint; that"
            + " needs its corpus, too.",
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
      description = "onnx, safetensors or dl4j.")
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

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "For dl4j: where corpus and checkpoints lie today. May be repeated.")
  private List<String> pairs = new ArrayList<>();

  @Override
  public void run() {
    DriverEnvironment environment = DriverEnvironment.ofThisProcess();
    switch (format) {
      case ONNX -> write(OnnxModel.of(served(environment)), environment);
      case SAFETENSORS -> write(SafetensorsModel.of(served(environment)), environment);
      case DL4J -> writeMaskedNetwork(environment);
    }
    spec.commandLine().getOut().println("The export is in " + output);
  }

  private CompactModel served(DriverEnvironment environment) {
    return ServedModel.open(model, environment.hadoop()).model();
  }

  private void writeMaskedNetwork(DriverEnvironment environment) {
    TrainedRun trained = TrainedRun.open(model, pairs, environment);
    CheckpointSettings checkpoints = trained.checkpoints();
    String command = spec.qualifiedName() + " --run " + model;
    try (SparkSession session = SparkSessions.start(spec.qualifiedName())) {
      write(
          new TrainJob(session, trained.configuration(), command)
              .maskedNetwork(trained.run(), checkpoints),
          environment);
    }
  }

  private void write(ExportedModel exported, DriverEnvironment environment) {
    SingleFile.write(output, exported::writeTo, force, environment.hadoop());
  }
}
