package org.gatesieve.job.cli;

import org.apache.hadoop.fs.Path;
import org.gatesieve.job.config.StoragePath;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A path on the command line; without a scheme it belongs to the default file system. */
final class HadoopPath implements ITypeConverter<Path> {

  @Override
  public Path convert(String location) {
    try {
      return StoragePath.parse(location);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException("'" + location + "' is no path: " + e.getMessage());
    }
  }
}
