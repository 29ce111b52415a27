package org.gatesieve.job.publish;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.IOUtils;
import org.gatesieve.job.failure.JobException;

/**
 * A file that others read while it grows. On local disks and HDFS they see every part once it is
 * appended; object stores show a file when it is closed.
 */
public final class GrowingFile implements AutoCloseable {
  private final Path file;
  private final FSDataOutputStream out;
  private boolean failed;

  private GrowingFile(Path file, FSDataOutputStream out) {
    this.file = file;
    this.out = out;
  }

  /**
   * Creates a file, and the directories it lies in.
   *
   * @throws JobException (storage) if the name is taken, or the file cannot be written
   */
  public static GrowingFile create(Path file, Configuration hadoop) {
    try {
      Storage storage = Storage.of(file, hadoop);
      return new GrowingFile(file, storage.open(storage.qualify(file)));
    } catch (IOException e) {
      throw StorageFailure.writing(file, e);
    }
  }

  /**
   * Appends a part, whole for readers.
   *
   * @throws JobException (storage) if it cannot be written; the file is of no more use then
   */
  public void append(byte[] part) {
    try {
      out.write(part);
      out.hflush();
    } catch (IOException e) {
      failed = true;
      throw StorageFailure.writing(file, e);
    }
  }

  /**
   * Ends the file.
   *
   * @throws JobException (storage) if its last part cannot be written, unless a part before could
   *     not
   */
  @Override
  public void close() {
    try {
      if (!failed) {
        out.close();
      }
    } catch (IOException e) {
      throw StorageFailure.writing(file, e);
    } finally {
      IOUtils.closeStream(out);
    }
  }
}
