package org.gatesieve.job.corpus;

import java.util.Arrays;
import org.apache.hadoop.io.Text;

/** The carriage return that Windows leaves before the line feed. */
final class LineEnd {
  private LineEnd() {}

  /** A copy of the line's bytes without it. */
  static byte[] strip(Text line) {
    int length = line.getLength();
    if (length > 0 && line.getBytes()[length - 1] == '\r') {
      length--;
    }
    return Arrays.copyOf(line.getBytes(), length);
  }
}
