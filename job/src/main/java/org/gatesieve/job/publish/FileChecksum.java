package org.gatesieve.job.publish;

import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of {@code _SUCCESS}.
 *
 * @param sha256 64 lower-case hexadecimal digits
 * @param size bytes
 * @param name the file's name inside the run
 */
record FileChecksum(String sha256, long size, String name) {
  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) +([0-9]{1,18}) +([^ /]+)");

  boolean matches(byte[] bytes) {
    return bytes.length == size
        && HexFormat.of().formatHex(Sha256.digest().digest(bytes)).equals(sha256);
  }

  /**
   * @throws IllegalArgumentException if the line has another form
   */
  static FileChecksum parse(String line) {
    Matcher matcher = LINE.matcher(line);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not \"sha256 size name\": " + line);
    }
    return new FileChecksum(matcher.group(1), Long.parseLong(matcher.group(2)), matcher.group(3));
  }

  String line() {
    return sha256 + "  " + size + "  " + name;
  }
}
