package org.gatesieve.job.corpus;

import org.apache.spark.api.java.JavaRDD;

/**
 * Documents that a {@link TextSource} has read.
 *
 * @param texts in the order of files and records
 * @param badRecords what was left out
 */
public record UnlabelledDocuments(JavaRDD<KeptText> texts, BadRecordSummary badRecords) {

  /** How many documents there are. */
  public long count() {
    return badRecords.records() - badRecords.badRecords();
  }
}
