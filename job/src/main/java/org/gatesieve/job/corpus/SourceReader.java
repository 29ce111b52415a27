package org.gatesieve.job.corpus;

import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.SparkSession;
import org.gatesieve.job.config.CorpusSettings;
import org.gatesieve.job.failure.JobException;

/** Turns paths of one format into records. */
interface SourceReader {

  /**
   * All records, usable or not, lazily.
   *
   * @param paths comma-separated Hadoop paths and globs
   */
  JavaRDD<SourceRecord> read(String paths);

  static SourceReader of(SparkSession session, CorpusSettings settings, RecordRules rules) {
    return keeping(List.of(), session, settings, rules);
  }

  /**
   * A reader that gives further columns along.
   *
   * @param kept names of columns; none with formats that have no columns
   */
  static SourceReader keeping(
      List<String> kept, SparkSession session, CorpusSettings settings, RecordRules rules) {
    return switch (settings.format()) {
      case LABEL_FOLDERS -> new LabelFolderReader(session, settings, rules);
      case CSV -> new DelimitedReader(session, settings, ',', kept, rules);
      case TSV -> new DelimitedReader(session, settings, '\t', kept, rules);
      case LABELLED_LINES -> new LabelledLineReader(session, settings, rules);
      case JSONL -> new JsonLinesReader(session, settings, kept, rules);
      case PARQUET -> new ParquetReader(session, settings, kept, rules);
      case TEXT -> new TextLineReader(session, rules);
    };
  }

  /** Formats without columns cannot keep records together by one. */
  static void refuseSplitBy(CorpusSettings settings) {
    if (!settings.splitBy().isEmpty()) {
      throw JobException.configuration(
          "split-by \""
              + settings.splitBy()
              + "\" needs a format with columns, which "
              + settings.format()
              + " is not; leave split-by empty");
    }
  }
}
