package org.gatesieve.job.config;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.gatesieve.job.failure.JobException;

/** Finds and reads the file that {@code --config} names. */
final class ConfigurationReader {
  private static final String CLASS_PATH_PREFIX = "classpath:";
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*");

  private final DriverEnvironment driver;

  ConfigurationReader(DriverEnvironment driver) {
    this.driver = driver;
  }

  /**
   * Reads {@code location}: a resource (classpath:), a path of any Hadoop file system, a file
   * relative to the working directory, or the bare name of a file shipped with {@code --files}.
   *
   * @throws JobException when there is no such file or it cannot be read
   */
  ConfigurationFile read(String location) {
    try {
      if (location.startsWith(CLASS_PATH_PREFIX)) {
        return readResource(location);
      }
      if (SCHEME.matcher(location).matches()) {
        return readPath(location, StoragePath.parse(location));
      }
      return readPlain(location);
    } catch (FileNotFoundException e) {
      throw JobException.configuration("--config " + location + ": no such file");
    } catch (IllegalArgumentException e) {
      throw JobException.configuration("--config " + location + ": " + e.getMessage());
    } catch (IOException e) {
      throw JobException.storage("--config " + location + " cannot be read: " + e.getMessage(), e);
    }
  }

  private ConfigurationFile readResource(String location) throws IOException {
    String name = location.substring(CLASS_PATH_PREFIX.length());
    try (InputStream in = ConfigurationReader.class.getClassLoader().getResourceAsStream(name)) {
      if (in == null) {
        throw JobException.configuration(
            "--config " + location + ": the class path has no resource of that name");
      }
      return new ConfigurationFile(
          location,
          new String(in.readAllBytes(), StandardCharsets.UTF_8),
          PathBase.workingDirectory(driver.hadoop()));
    }
  }

  private ConfigurationFile readPlain(String location) throws IOException {
    java.nio.file.Path local = java.nio.file.Path.of(location).toAbsolutePath();
    Optional<Path> shipped = shipped(location);
    if (Files.exists(local)) {
      ConfigurationFile file = readPath(location, new Path(local.toUri()));
      // The directory of a shipped copy is a container's own and holds nothing of the user's.
      return shipped.isEmpty() ? file : atWorkingDirectory(file);
    }
    if (shipped.isPresent()) {
      return atWorkingDirectory(readPath(location, shipped.get()));
    }
    throw JobException.configuration(
        "--config "
            + location
            + ": no such file under "
            + java.nio.file.Path.of("").toAbsolutePath()
            + " on the driver's machine; on a cluster give hdfs:..., s3a:... or classpath:..., or"
            + " ship the file with --files and give its bare name");
  }

  private ConfigurationFile readPath(String name, Path path) throws IOException {
    FileSystem storage = StoragePath.fileSystem(path, driver.hadoop());
    if (storage.getFileStatus(path).isDirectory()) {
      throw JobException.configuration("--config " + name + " is a directory; give the file in it");
    }
    try (InputStream in = storage.open(path)) {
      return new ConfigurationFile(
          name,
          new String(in.readAllBytes(), StandardCharsets.UTF_8),
          PathBase.directory(storage.makeQualified(path).getParent(), driver.hadoop()));
    }
  }

  private ConfigurationFile atWorkingDirectory(ConfigurationFile file) {
    return new ConfigurationFile(
        file.name(), file.text(), PathBase.workingDirectory(driver.hadoop()));
  }

  /** The shipped file with this name, or with it as the alias after {@code #}. */
  private Optional<Path> shipped(String name) {
    return driver.shippedFiles().stream()
        .map(URI::create)
        .filter(uri -> name.equals(shippedName(uri)))
        .map(ConfigurationReader::withoutAlias)
        .findFirst();
  }

  private static String shippedName(URI uri) {
    return uri.getFragment() != null ? uri.getFragment() : new Path(uri.getPath()).getName();
  }

  private static Path withoutAlias(URI uri) {
    return new Path(uri.getScheme(), uri.getAuthority(), uri.getPath());
  }
}
