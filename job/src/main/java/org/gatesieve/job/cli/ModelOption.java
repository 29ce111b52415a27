package org.gatesieve.job.cli;

import org.apache.hadoop.fs.Path;
import org.gatesieve.job.config.DriverEnvironment;
import org.gatesieve.job.serving.ServedModel;
import picocli.CommandLine.Option;

/** Option of every command that uses a published model. */
final class ModelOption {

  @Option(
      names = "--model",
      paramLabel = "PATH",
      required = true,
      converter = HadoopPath.class,
      description =
          "A run's directory, an output directory (its LATEST), or a .gsv file; any file system.")
  private Path path;

  /** Reads and checks the model; needs no Spark session. */
  ServedModel open() {
    return ServedModel.open(path, DriverEnvironment.ofThisProcess().hadoop());
  }
}
