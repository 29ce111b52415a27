package org.gatesieve.job.dense;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.gatesieve.job.publish.RunFile;

/**
 * What a file takes on a disk, counted while it is written to nowhere.
 *
 * @param bytes as it is
 * @param gzipBytes in gzip, at its default level
 */
public record FileSize(long bytes, long gzipBytes) {

  /** The size of what {@code content} writes. */
  public static FileSize of(RunFile.Content content) {
    Counting zipped = new Counting(OutputStream.nullOutputStream());
    try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
      Counting plain = new Counting(gzip);
      content.writeTo(plain);
      gzip.finish();
      return new FileSize(plain.bytes, zipped.bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("a file that is only counted cannot be written", e);
    }
  }

  /** The size of a file with these bytes. */
  public static FileSize of(byte[] file) {
    return of(out -> out.write(file));
  }

  private static final class Counting extends OutputStream {
    private final OutputStream out;
    private long bytes;

    Counting(OutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int value) throws IOException {
      out.write(value);
      bytes++;
    }

    @Override
    public void write(byte[] values, int from, int length) throws IOException {
      out.write(values, from, length);
      bytes += length;
    }
  }
}
