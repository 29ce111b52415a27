package org.gatesieve.job.publish;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.Path;

/** A directory that appears with all of its files at once, {@code _SUCCESS} among them. */
final class WholeDirectory {
  private final Storage storage;
  private final Path directory;

  /**
   * @param directory its name, which must be free
   */
  WholeDirectory(Storage storage, Path directory) {
    this.storage = storage;
    this.directory = directory;
  }

  /**
   * Writes it.
   *
   * @param files its files, in the order in which they are written
   * @throws FileAlreadyExistsException if the name is taken; nothing is then to be seen
   */
  void write(List<RunFile> files) throws IOException {
    write(aside -> writeTo(aside, files));
  }

  /**
   * Writes it with whatever {@code filling} puts there.
   *
   * @throws FileAlreadyExistsException if the name is taken; nothing is then to be seen
   */
  void write(Filling filling) throws IOException {
    Aside names = new Aside(directory);
    // A driver that was killed could not clean up; its successor writes the same name.
    names.removeLeftovers(storage);
    Path aside = names.fresh();
    try {
      storage.createDirectories(aside);
      filling.writeTo(aside);
      storage.renames().toFreeName(aside, directory);
    } catch (IOException | RuntimeException e) {
      storage.deleteAfter(e, aside);
      throw e;
    }
  }

  private void writeTo(Path aside, List<RunFile> files) throws IOException {
    List<FileChecksum> checksums = new ArrayList<>();
    for (RunFile file : files) {
      checksums.add(storage.create(new Path(aside, file.name()), file.content()));
    }
    byte[] marker = new SuccessMarker(checksums).bytes();
    storage.create(new Path(aside, SuccessMarker.NAME), out -> out.write(marker));
  }

  /** What a directory holds. */
  interface Filling {
    void writeTo(Path directory) throws IOException;
  }
}
