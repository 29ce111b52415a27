package org.gatesieve.job.publish;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.Path;
import org.gatesieve.job.failure.JobException;

/**
 * Sibling directories that appear whole and carry checksums, as runs do, but that may be deleted.
 */
public final class CheckedDirectories {
  private final Storage storage;
  private final Path parent;

  /**
   * @param parent the directory they lie in; made when the first is written
   * @throws JobException (storage) if there is no such file system
   */
  public CheckedDirectories(Path parent, Configuration hadoop) {
    try {
      this.storage = Storage.of(parent, hadoop);
      this.parent = storage.qualify(parent);
    } catch (IOException e) {
      throw StorageFailure.writing(parent, e);
    }
  }

  /**
   * The names of those that are whole, sorted; what is being written has no name yet.
   *
   * @throws JobException (storage) if they cannot be listed
   */
  public List<String> names() {
    try {
      return storage.status(parent).isEmpty()
          ? List.of()
          : storage.list(parent).stream()
              .map(Path::getName)
              .filter(name -> !name.startsWith("."))
              .sorted()
              .toList();
    } catch (IOException e) {
      throw StorageFailure.reading(parent, e);
    }
  }

  /**
   * Writes a directory; one of that name that is there already stays.
   *
   * @throws JobException (storage) if it cannot be written
   */
  public void write(String name, List<RunFile> files) {
    Path directory = new Path(parent, name);
    try {
      storage.createDirectories(parent);
      new WholeDirectory(storage, directory).write(files);
    } catch (FileAlreadyExistsException e) {
      // Another driver of the same run: what it wrote is the same.
    } catch (IOException e) {
      throw StorageFailure.writing(directory, e);
    }
  }

  /**
   * The bytes of a file; empty when it is missing or its bytes are not those that were written.
   *
   * @throws JobException (storage) if the file system fails
   */
  public Optional<byte[]> read(String name, String file) {
    Path path = new Path(new Path(parent, name), file);
    try {
      Path marker = new Path(path.getParent(), SuccessMarker.NAME);
      if (storage.status(marker).isEmpty() || storage.status(path).isEmpty()) {
        return Optional.empty();
      }
      Optional<FileChecksum> expected = SuccessMarker.parse(storage.read(marker)).of(file);
      byte[] bytes = storage.read(path);
      return expected.filter(checksum -> checksum.matches(bytes)).map(checksum -> bytes);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw StorageFailure.reading(path, e);
    }
  }

  /**
   * Deletes a directory if it is there.
   *
   * @throws JobException (storage) if it cannot be deleted
   */
  public void delete(String name) {
    Path directory = new Path(parent, name);
    try {
      storage.deleteRecursively(directory);
    } catch (IOException e) {
      throw StorageFailure.writing(directory, e);
    }
  }
}
