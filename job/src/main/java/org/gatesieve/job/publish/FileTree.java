package org.gatesieve.job.publish;

import java.io.IOException;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.Path;
import org.gatesieve.job.failure.JobException;

/** A directory with directories in it, in the layout of another program, that appears whole. */
public final class FileTree {
  private FileTree() {}

  /**
   * Writes a directory unless there is one of that name.
   *
   * @param files by their paths below it, in the order in which they are written
   * @return whether it was written
   * @throws JobException (storage) if it cannot be; nothing is then to be seen
   */
  public static boolean write(
      Path directory, Map<String, RunFile.Content> files, Configuration hadoop) {
    try {
      Storage storage = Storage.of(directory, hadoop);
      Path qualified = storage.qualify(directory);
      if (storage.status(qualified).isPresent()) {
        return false;
      }
      storage.createDirectories(qualified.getParent());
      new WholeDirectory(storage, qualified)
          .write(
              aside -> {
                for (Map.Entry<String, RunFile.Content> file : files.entrySet()) {
                  storage.create(new Path(aside, file.getKey()), file.getValue());
                }
              });
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    } catch (IOException e) {
      throw StorageFailure.writing(directory, e);
    }
  }
}
