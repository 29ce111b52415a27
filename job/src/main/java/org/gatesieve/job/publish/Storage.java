package org.gatesieve.job.publish;

import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.CreateFlag;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Options.CreateOpts;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.hadoop.fs.local.RawLocalFs;
import org.apache.hadoop.io.IOUtils;

/** The few things that publishing asks of a file system. Failures stay {@code IOException}s. */
final class Storage {
  private final FileContext files;
  private final AtomicRename renames;

  private Storage(FileContext files) {
    this.files = files;
    this.renames = new AtomicRename(files);
  }

  /** The file system that {@code path} lies on; without a scheme, the default one. */
  static Storage of(Path path, Configuration hadoop) throws IOException {
    Configuration own = new Configuration(hadoop);
    // Hadoop's checksummed local file system renames a file and its hidden .crc in two steps, so
    // a reader of a replaced file can meet the new bytes with the old sums. Runs carry their own.
    own.set("fs.AbstractFileSystem.file.impl", RawLocalFs.class.getName());
    try {
      Path qualified = FileContext.getFileContext(own).makeQualified(path);
      return new Storage(FileContext.getFileContext(qualified.toUri(), own));
    } catch (RuntimeException e) {
      // Hadoop wraps what goes wrong on the way to a file system, such as an unknown host.
      if (e.getCause() instanceof IOException cause) {
        throw cause;
      }
      throw e;
    }
  }

  Path qualify(Path path) {
    return files.makeQualified(path);
  }

  AtomicRename renames() {
    return renames;
  }

  /** Empty if nothing is there. */
  Optional<FileStatus> status(Path path) throws IOException {
    try {
      return Optional.of(files.getFileStatus(path));
    } catch (FileNotFoundException e) {
      return Optional.empty();
    }
  }

  List<Path> list(Path directory) throws IOException {
    List<Path> children = new ArrayList<>();
    RemoteIterator<FileStatus> statuses = files.listStatus(directory);
    while (statuses.hasNext()) {
      children.add(statuses.next().getPath());
    }
    return children;
  }

  void createDirectories(Path directory) throws IOException {
    files.mkdir(directory, FileContext.DIR_DEFAULT_PERM, true);
  }

  /** Writes a file that does not exist yet; its bytes are on disk when this returns. */
  FileChecksum create(Path file, RunFile.Content content) throws IOException {
    FSDataOutputStream out = open(file);
    try {
      ChecksumStream sums = new ChecksumStream(out);
      content.writeTo(sums);
      out.hsync();
      out.close();
      return sums.checksum(file.getName());
    } finally {
      // Not try-with-resources: a stream of HDFS whose name node went away throws one and the same
      // exception when it is written and when it is closed, and none can suppress itself.
      IOUtils.closeStream(out);
    }
  }

  /** A file that does not exist yet, empty for now; its directories are made. */
  FSDataOutputStream open(Path file) throws IOException {
    return files.create(file, EnumSet.of(CreateFlag.CREATE), CreateOpts.createParent());
  }

  byte[] read(Path file) throws IOException {
    try (InputStream in = files.open(file)) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      IOUtils.copyBytes(in, bytes, 1 << 16, false);
      return bytes.toByteArray();
    }
  }

  void deleteRecursively(Path path) throws IOException {
    files.delete(path, true);
  }

  /** Clears away what a failure left; a second failure joins the first. */
  void deleteAfter(Exception failure, Path path) {
    try {
      deleteRecursively(path);
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }
}
