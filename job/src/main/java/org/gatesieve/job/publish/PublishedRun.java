package org.gatesieve.job.publish;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.gatesieve.job.failure.JobException;

/** A finished run, read back through the checksums of its {@code _SUCCESS}. */
public final class PublishedRun {
  private static final String ADVICE = "Publish the run again with --force.";

  private final Storage storage;
  private final Path directory;
  private final SuccessMarker marker;

  private PublishedRun(Storage storage, Path directory, SuccessMarker marker) {
    this.storage = storage;
    this.directory = directory;
    this.marker = marker;
  }

  /**
   * Opens a run.
   *
   * @param path a run's directory, or an output directory whose {@code LATEST} is followed
   * @throws JobException (storage) if there is no finished run, or it cannot be read
   */
  public static PublishedRun open(Path path, Configuration hadoop) {
    try {
      Storage storage = Storage.of(path, hadoop);
      Path qualified = storage.qualify(path);
      if (storage.status(qualified).isEmpty()) {
        throw new FileNotFoundException(qualified.toString());
      }
      Optional<PublishedRun> run = finished(storage, qualified);
      if (run.isPresent()) {
        return run.get();
      }
      RunId latest =
          LatestPointer.in(qualified, storage)
              .read()
              .orElseThrow(() -> noRun(qualified, "neither _SUCCESS nor LATEST"));
      return finished(storage, new Path(qualified, latest.value()))
          .orElseThrow(
              () -> noRun(qualified, "a LATEST that names " + latest + ", not a finished run"));
    } catch (IOException e) {
      throw StorageFailure.reading(path, e);
    }
  }

  /** The run in {@code directory}, if it has a {@code _SUCCESS}. */
  static Optional<PublishedRun> finished(Storage storage, Path directory) throws IOException {
    Path file = new Path(directory, SuccessMarker.NAME);
    if (storage.status(file).isEmpty()) {
      return Optional.empty();
    }
    try {
      SuccessMarker marker = SuccessMarker.parse(storage.read(file));
      return Optional.of(new PublishedRun(storage, directory, marker));
    } catch (IllegalArgumentException e) {
      throw JobException.storage(
          file + " is not a list of checksums; was it written by another program? " + ADVICE, e);
    }
  }

  /** Where the run lies. */
  public Path directory() {
    return directory;
  }

  /** The run's name. */
  public String name() {
    return directory.getName();
  }

  /** The bytes of {@code model.gsv}, verified. */
  public byte[] model() {
    return read(RunFile.MODEL);
  }

  /**
   * The bytes of one file.
   *
   * @throws JobException (storage) naming the file if its bytes are not those that were published
   */
  public byte[] read(String name) {
    Path file = new Path(directory, name);
    FileChecksum expected =
        marker
            .of(name)
            .orElseThrow(
                () ->
                    JobException.storage(
                        name + " is no file of the run " + directory + " (see its _SUCCESS)",
                        null));
    try {
      byte[] bytes = storage.read(file);
      if (!expected.matches(bytes)) {
        throw damaged(file, "its bytes are not those listed in _SUCCESS");
      }
      return bytes;
    } catch (IOException e) {
      throw StorageFailure.reading(file, e);
    }
  }

  /**
   * Checks every file of the run.
   *
   * @throws JobException (storage) naming the first file that is missing or damaged
   */
  public void verify() {
    marker.checksums().forEach(checksum -> read(checksum.name()));
  }

  /** Its files, to be written elsewhere; their bytes are verified as they are read. */
  List<RunFile> files() {
    return marker.checksums().stream()
        .map(checksum -> new RunFile(checksum.name(), out -> out.write(read(checksum.name()))))
        .toList();
  }

  /** Whether the other run holds the same bytes under that name. */
  boolean hasSame(String name, PublishedRun other) {
    return marker.of(name).isPresent() && marker.of(name).equals(other.marker.of(name));
  }

  /** Checks presence and size of every file, without reading them. */
  void verifySizes() throws IOException {
    for (FileChecksum checksum : marker.checksums()) {
      Path file = new Path(directory, checksum.name());
      long size = storage.status(file).map(FileStatus::getLen).orElse(-1L);
      if (size != checksum.size()) {
        throw damaged(file, size < 0 ? "it is missing" : size + " bytes, not " + checksum.size());
      }
    }
  }

  /** Milliseconds since the epoch, by the file system's clock. */
  long finishedAt() throws IOException {
    return storage
        .status(new Path(directory, SuccessMarker.NAME))
        .map(FileStatus::getModificationTime)
        .orElseThrow(() -> noRun(directory, "no _SUCCESS any more"));
  }

  private static JobException damaged(Path file, String how) {
    return JobException.storage(file + " is damaged: " + how + ". " + ADVICE, null);
  }

  private static JobException noRun(Path path, String what) {
    return JobException.storage(
        path
            + " holds "
            + what
            + ". Give the directory of a finished run, or an output directory with a LATEST.",
        null);
  }
}
