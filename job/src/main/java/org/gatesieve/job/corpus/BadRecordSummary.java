package org.gatesieve.job.corpus;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * Bad records of a corpus.
 *
 * @param records all records read, good ones included
 * @param byReason reasons that occurred, with the number of records, in the order of the enum
 */
public record BadRecordSummary(long records, Map<BadRecordReason, Long> byReason) {

  public BadRecordSummary {
    EnumMap<BadRecordReason, Long> ordered = new EnumMap<>(BadRecordReason.class);
    ordered.putAll(byReason);
    byReason = Collections.unmodifiableMap(ordered);
  }

  public long badRecords() {
    return byReason.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Share of bad records in [0, 1]; 0 when nothing was read. */
  public double share() {
    return records == 0 ? 0 : (double) badRecords() / records;
  }
}
