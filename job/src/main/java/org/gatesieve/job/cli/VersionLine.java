package org.gatesieve.job.cli;

import org.gatesieve.job.report.Versions;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class VersionLine implements IVersionProvider {

  @Override
  public String[] getVersion() {
    Versions versions = Versions.detect();
    return new String[] {
      "gatesieve " + versions.gatesieve() + " (commit " + versions.commit() + ")",
      "Spark " + versions.spark(),
      "DL4J " + versions.deeplearning4j(),
      "Java " + versions.java()
    };
  }
}
