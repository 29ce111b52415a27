package org.gatesieve.job.corpus;

import java.util.Set;
import org.apache.spark.api.java.JavaRDD;

/**
 * The records of one configured path.
 *
 * @param paths as configured, for messages
 */
record Source(String paths, JavaRDD<SourceRecord> records, SplitRule rule) {

  /** This source with documents of other labels turned into bad records. */
  Source restrictedTo(Set<String> labels) {
    return new Source(paths, records.map(record -> checked(record, labels)), rule);
  }

  JavaRDD<Document> documents(CorpusPart part) {
    SplitRule split = rule;
    return records
        .filter(record -> record instanceof Document document && split.part(document) == part)
        .map(Document.class::cast);
  }

  JavaRDD<BadRecord> badRecords() {
    return records.filter(BadRecord.class::isInstance).map(BadRecord.class::cast);
  }

  SourceTally tally() {
    SplitRule split = rule;
    return records.aggregate(
        new SourceTally(), (tally, record) -> tally.add(record, split), SourceTally::merge);
  }

  private static SourceRecord checked(SourceRecord record, Set<String> labels) {
    return record instanceof Document document && !labels.contains(document.label())
        ? new BadRecord(
            BadRecordReason.UNKNOWN_LABEL,
            document.position(),
            document.label() + " " + document.text())
        : record;
  }
}
