package org.gatesieve.job.corpus;

import java.nio.charset.StandardCharsets;

/**
 * A record that cannot be used.
 *
 * @param position file, and byte or row inside it
 * @param excerpt beginning of the record, undecodable bytes replaced
 */
public record BadRecord(BadRecordReason reason, String position, String excerpt)
    implements SourceRecord {
  private static final int EXCERPT_LENGTH = 200;

  public BadRecord {
    excerpt = excerpt.substring(0, Math.min(EXCERPT_LENGTH, excerpt.length()));
  }

  static BadRecord undecodable(String position, byte[] bytes) {
    int length = Math.min(4 * EXCERPT_LENGTH, bytes.length);
    return new BadRecord(
        BadRecordReason.UNDECODABLE_BYTES,
        position,
        new String(bytes, 0, length, StandardCharsets.UTF_8));
  }
}
