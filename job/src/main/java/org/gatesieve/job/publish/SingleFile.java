package org.gatesieve.job.publish;

import java.io.IOException;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.gatesieve.job.failure.JobException;

/** A file that appears whole, by one rename: readers never meet half of it. */
public final class SingleFile {
  private SingleFile() {}

  /**
   * Writes a file.
   *
   * @param replace whether an older one may be there
   * @throws JobException (storage) if the name is taken, or the file cannot be written
   */
  public static void write(Path file, byte[] bytes, boolean replace, Configuration hadoop) {
    write(file, out -> out.write(bytes), replace, hadoop);
  }

  /**
   * As {@link #write(Path, byte[], boolean, Configuration)}, of bytes that are written in parts.
   */
  public static void write(
      Path file, RunFile.Content content, boolean replace, Configuration hadoop) {
    try {
      Storage storage = Storage.of(file, hadoop);
      write(storage, storage.qualify(file), content, replace);
    } catch (FileAlreadyExistsException e) {
      throw taken(file, e);
    } catch (IOException e) {
      throw StorageFailure.writing(file, e);
    }
  }

  /**
   * Takes away what writers of a file left that were killed in the middle of it. One that is at it
   * right now fails, so this is for the beginning of a command that has the file to itself.
   *
   * @throws JobException (storage) if the directory cannot be read or changed
   */
  public static void removeLeftovers(Path file, Configuration hadoop) {
    try {
      Storage storage = Storage.of(file, hadoop);
      Path target = storage.qualify(file);
      if (storage.status(target.getParent()).isPresent()) {
        new Aside(target).removeLeftovers(storage);
      }
    } catch (IOException e) {
      throw StorageFailure.writing(file, e);
    }
  }

  private static void write(Storage storage, Path file, RunFile.Content content, boolean replace)
      throws IOException {
    Optional<FileStatus> older = storage.status(file);
    if (older.isPresent() && older.get().isDirectory()) {
      throw JobException.storage(file + " is a directory; give the name of a file", null);
    }
    if (older.isPresent() && !replace) {
      throw taken(file, null);
    }
    Path aside = new Aside(file).fresh();
    try {
      storage.create(aside, content);
      if (replace) {
        storage.renames().replacing(aside, file);
      } else {
        storage.renames().toFreeName(aside, file);
      }
    } catch (IOException e) {
      storage.deleteAfter(e, aside);
      throw e;
    }
  }

  private static JobException taken(Path file, Exception cause) {
    return JobException.storage(
        file + " exists already; give another name, or add --force to replace it", cause);
  }
}
