package org.gatesieve.job.corpus;

import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.SparkSession;
import org.gatesieve.job.config.CorpusFormat;
import org.gatesieve.job.config.CorpusSettings;
import org.gatesieve.job.failure.JobException;

/**
 * Documents without labels, read as a labelled corpus is.
 *
 * @param paths comma-separated Hadoop paths and globs
 * @param textColumn as {@link CorpusSettings#textColumn}; unused with lines
 * @param header whether CSV and TSV files begin with column names
 */
public record TextSource(TextFormat format, String paths, String textColumn, boolean header) {

  /**
   * The texts, in the order of files and records, lazily; empty ones are texts, too.
   *
   * @throws JobException when a path or column is missing; in the task that meets it, when a record
   *     cannot be read
   */
  public JavaRDD<String> read(SparkSession session) {
    RecordRules anyText = (position, label, text, key) -> new Document("", text, 0, position);
    return reader(session, anyText).read(paths).map(TextSource::text);
  }

  private SourceReader reader(SparkSession session, RecordRules rules) {
    return switch (format) {
      case LINES -> new TextLineReader(session, rules);
      case CSV -> SourceReader.of(session, settings(CorpusFormat.CSV), rules);
      case TSV -> SourceReader.of(session, settings(CorpusFormat.TSV), rules);
      case JSONL -> SourceReader.of(session, settings(CorpusFormat.JSONL), rules);
      case PARQUET -> SourceReader.of(session, settings(CorpusFormat.PARQUET), rules);
    };
  }

  private CorpusSettings settings(CorpusFormat columns) {
    return new CorpusSettings(
        columns, paths, "", "", 0, 0, "", header, textColumn, "", "", "", 1, 0);
  }

  private static String text(SourceRecord record) {
    if (record instanceof Document document) {
      return document.text();
    }
    BadRecord bad = (BadRecord) record;
    throw JobException.inputData(
        bad.position() + ": " + bad.reason() + "; correct or remove the record: " + bad.excerpt());
  }
}
