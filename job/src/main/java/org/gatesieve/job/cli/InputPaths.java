package org.gatesieve.job.cli;

import java.io.IOException;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.gatesieve.job.config.ConfigKey;
import org.gatesieve.job.config.Configuration;
import org.gatesieve.job.config.CorpusKeys;
import org.gatesieve.job.config.EmbeddingSource;
import org.gatesieve.job.config.NetworkKeys;
import org.gatesieve.job.config.PathList;
import org.gatesieve.job.config.StoragePath;
import org.gatesieve.job.failure.JobException;

/** Looks whether what a configuration names is there, before anything costs time. */
final class InputPaths {
  private final org.apache.hadoop.conf.Configuration hadoop;

  InputPaths(org.apache.hadoop.conf.Configuration hadoop) {
    this.hadoop = hadoop;
  }

  /**
   * Accepts a configuration whose input paths all match something.
   *
   * @throws JobException that names the first key whose path matches nothing
   */
  void requirePresent(Configuration configuration) {
    requirePresent(configuration, CorpusKeys.TRAIN);
    requirePresent(configuration, CorpusKeys.VALIDATION);
    requirePresent(configuration, CorpusKeys.TEST);
    if (configuration.get(NetworkKeys.EMBEDDING) == EmbeddingSource.FILE) {
      requirePresent(configuration, NetworkKeys.EMBEDDING_PATH);
    }
  }

  private void requirePresent(Configuration configuration, ConfigKey<String> key) {
    for (String location : PathList.elements(configuration.get(key))) {
      if (!matches(key, location)) {
        throw JobException.inputData(
            key.name()
                + ": nothing at "
                + location
                + " ("
                + configuration.origin(key)
                + "); correct it there or give --set "
                + key.name()
                + "=...");
      }
    }
  }

  private boolean matches(ConfigKey<String> key, String location) {
    try {
      Path path = StoragePath.parse(location);
      FileStatus[] found = StoragePath.fileSystem(path, hadoop).globStatus(path);
      return found != null && found.length > 0;
    } catch (IOException e) {
      throw JobException.storage(
          key.name() + ": " + location + " cannot be read: " + e.getMessage(), e);
    }
  }
}
