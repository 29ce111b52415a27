package org.gatesieve.job.corpus;

import java.util.List;

/** Identity of a corpus's content, for run ids and provenance. */
final class CorpusFingerprint {
  private CorpusFingerprint() {}

  /** Every document enters as one summand, so that neither order nor sharding matters. */
  static String of(List<SourceTally> tallies) {
    StringBuilder content = new StringBuilder();
    for (CorpusPart part : CorpusPart.values()) {
      long documents = tallies.stream().mapToLong(tally -> tally.documents(part)).sum();
      long sum = tallies.stream().mapToLong(tally -> tally.contentSum(part)).sum();
      content.append(part).append(' ').append(documents).append(' ').append(sum).append('\n');
    }
    return String.format("%016x", ContentHash.FINGERPRINT.of(content.toString()));
  }
}
