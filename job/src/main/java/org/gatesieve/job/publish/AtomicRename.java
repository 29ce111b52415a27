package org.gatesieve.job.publish;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;

/**
 * The two renames that publishing rests on.
 *
 * <p>{@code FileContext} does both on HDFS in one step of the NameNode. On a local disk it checks,
 * deletes and renames one after the other, and falls back to a copy; there the operating system's
 * own rename is called.
 */
final class AtomicRename {
  private final FileContext files;

  AtomicRename(FileContext files) {
    this.files = files;
  }

  /**
   * Gives a directory a name that must be free.
   *
   * @throws FileAlreadyExistsException if the name is taken; all is then as it was
   */
  void toFreeName(Path directory, Path name) throws IOException {
    if (isLocal(directory)) {
      // An empty directory of that name would be replaced without a word.
      if (Files.exists(local(name))) {
        throw new FileAlreadyExistsException(name + " exists");
      }
      try {
        Files.move(local(directory), local(name), StandardCopyOption.ATOMIC_MOVE);
      } catch (DirectoryNotEmptyException e) {
        FileAlreadyExistsException taken = new FileAlreadyExistsException(name + " exists");
        taken.initCause(e);
        throw taken;
      }
    } else {
      files.rename(directory, name);
    }
  }

  /** Puts a file in the place of another, or of none: readers see the old bytes or the new. */
  void replacing(Path file, Path name) throws IOException {
    if (isLocal(file)) {
      Files.move(local(file), local(name), StandardCopyOption.ATOMIC_MOVE);
    } else {
      files.rename(file, name, Options.Rename.OVERWRITE);
    }
  }

  private static boolean isLocal(Path path) {
    return "file".equals(path.toUri().getScheme());
  }

  private static java.nio.file.Path local(Path path) {
    return java.nio.file.Path.of(path.toUri().getPath());
  }
}
