package org.gatesieve.job.config;

import org.gatesieve.job.failure.JobException;

/** The refusal to go on without the value of a key. */
final class RequiredKey {
  private RequiredKey() {}

  static JobException missing(ConfigKey<?> key) {
    return JobException.configuration(
        key.name()
            + " is required; give it in the configuration file or with --set "
            + key.name()
            + "=... ("
            + key.doc()
            + ")");
  }
}
