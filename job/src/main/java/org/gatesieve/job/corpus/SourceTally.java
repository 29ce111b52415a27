package org.gatesieve.job.corpus;

import java.io.Serializable;
import java.util.EnumMap;

/** What one pass over a source counts: sums only, so that the order of records is irrelevant. */
final class SourceTally implements Serializable {
  private static final long serialVersionUID = 1L;

  private final EnumMap<CorpusPart, Long> documents = new EnumMap<>(CorpusPart.class);
  private final EnumMap<CorpusPart, Long> contentSums = new EnumMap<>(CorpusPart.class);
  private final EnumMap<BadRecordReason, Long> badRecords = new EnumMap<>(BadRecordReason.class);

  SourceTally add(SourceRecord record, SplitRule rule) {
    if (record instanceof Document document) {
      CorpusPart part = rule.part(document);
      documents.merge(part, 1L, Long::sum);
      String content = document.label() + '\0' + document.text();
      contentSums.merge(part, ContentHash.FINGERPRINT.of(content), Long::sum);
    } else if (record instanceof BadRecord bad) {
      badRecords.merge(bad.reason(), 1L, Long::sum);
    }
    return this;
  }

  SourceTally merge(SourceTally other) {
    other.documents.forEach((part, count) -> documents.merge(part, count, Long::sum));
    other.contentSums.forEach((part, sum) -> contentSums.merge(part, sum, Long::sum));
    other.badRecords.forEach((reason, count) -> badRecords.merge(reason, count, Long::sum));
    return this;
  }

  long documents(CorpusPart part) {
    return documents.getOrDefault(part, 0L);
  }

  /** Sum of the hashes of label and text over a part, modulo 2⁶⁴. */
  long contentSum(CorpusPart part) {
    return contentSums.getOrDefault(part, 0L);
  }

  BadRecordSummary badRecords() {
    long good = documents.values().stream().mapToLong(Long::longValue).sum();
    long bad = badRecords.values().stream().mapToLong(Long::longValue).sum();
    return new BadRecordSummary(good + bad, badRecords);
  }
}
