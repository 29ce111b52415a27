package org.gatesieve.job.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gatesieve.job.failure.JobException;

/** Defaults, then the configuration file, then {@code --set}. */
public final class ConfigurationLoader {
  private final DriverEnvironment driver;

  public ConfigurationLoader(DriverEnvironment driver) {
    this.driver = driver;
  }

  /**
   * Loads and checks every value by itself; {@link JobSettings#from} checks them together.
   *
   * @param location of the configuration file, if there is one
   * @param pairs key=value, later ones first in rank
   * @throws JobException with one line that names file, line, key and what is allowed
   */
  public Configuration load(Optional<String> location, List<String> pairs) {
    List<Assignment> assignments = new ArrayList<>();
    location.ifPresent(
        name -> assignments.addAll(YamlAssignments.of(new ConfigurationReader(driver).read(name))));
    assignments.addAll(
        CommandLineAssignments.of(pairs, PathBase.workingDirectory(driver.hadoop())));
    return Configuration.of(assignments);
  }

  /**
   * The same from a program that has no command line.
   *
   * @param settings later ones first in rank
   * @throws JobException with one line that names origin, key and what is allowed
   */
  public Configuration load(List<Setting> settings) {
    PathBase base = PathBase.workingDirectory(driver.hadoop());
    return Configuration.of(settings.stream().map(setting -> setting.at(base)).toList());
  }
}
