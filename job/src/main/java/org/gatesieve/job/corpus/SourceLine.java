package org.gatesieve.job.corpus;

import java.io.Serializable;

/**
 * One line of a text file, undecoded and without its line ending.
 *
 * @param file qualified path
 * @param offset byte at which the line begins, after decompression
 */
record SourceLine(String file, long offset, byte[] bytes) implements Serializable {

  String position() {
    return file + " at byte " + offset;
  }
}
