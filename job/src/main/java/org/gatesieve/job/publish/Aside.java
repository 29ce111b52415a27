package org.gatesieve.job.publish;

import java.io.IOException;
import java.util.UUID;
import org.apache.hadoop.fs.Path;

/**
 * Hidden names beside the one that is written: no reader looks there, and a rename takes the place
 * of the target when all is there.
 *
 * @param target what is written, a file or a directory
 */
record Aside(Path target) {

  /** A name that nobody else uses. */
  Path fresh() {
    return new Path(target.getParent(), prefix() + UUID.randomUUID());
  }

  /** Takes away what writers of this target left that were killed before they could. */
  void removeLeftovers(Storage storage) throws IOException {
    for (Path child : storage.list(target.getParent())) {
      if (child.getName().startsWith(prefix())) {
        storage.deleteRecursively(child);
      }
    }
  }

  private String prefix() {
    return "." + target.getName() + ".";
  }
}
