package org.gatesieve.job.publish;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * Counts and digests what is written. Closing only flushes, since the file below has yet to be
 * forced to disk by whoever opened it.
 */
final class ChecksumStream extends FilterOutputStream {
  private final MessageDigest digest = Sha256.digest();
  private long size;

  ChecksumStream(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int b) throws IOException {
    out.write(b);
    digest.update((byte) b);
    size++;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    out.write(bytes, offset, length);
    digest.update(bytes, offset, length);
    size += length;
  }

  @Override
  public void close() throws IOException {
    flush();
  }

  /** The checksum of everything written; to be asked once. */
  FileChecksum checksum(String name) {
    return new FileChecksum(HexFormat.of().formatHex(digest.digest()), size, name);
  }
}
