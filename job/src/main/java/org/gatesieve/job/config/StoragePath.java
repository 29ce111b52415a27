package org.gatesieve.job.config;

import java.net.URISyntaxException;
import org.apache.hadoop.fs.Path;

/** Reads a path as the user wrote it. */
final class StoragePath {
  private StoragePath() {}

  /**
   * {@code location} as a path.
   *
   * @throws IllegalArgumentException when it is none; the message says why in the user's terms
   */
  static Path parse(String location) {
    try {
      return new Path(location);
    } catch (IllegalArgumentException e) {
      if (e.getCause() instanceof URISyntaxException syntax) {
        throw new IllegalArgumentException(syntax.getReason(), e);
      }
      throw e;
    }
  }
}
