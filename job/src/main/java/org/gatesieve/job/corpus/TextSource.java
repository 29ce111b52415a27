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
   * The texts, in the order of files and records; empty ones are texts, too. Every record is looked
   * at before this returns, so that a bad one is found before there is any result: the input is
   * read once more than its texts are.
   *
   * @throws JobException when a path or column is missing, there is no record, or one is bad
   */
  public JavaRDD<String> read(SparkSession session) {
    return ReadFailure.explained(paths, () -> checked(session));
  }

  private JavaRDD<String> checked(SparkSession session) {
    RecordRules anyText = (position, label, text, key) -> new Document("", text, 0, position);
    JavaRDD<SourceRecord> records = reader(session, anyText).read(paths);
    Source source = new Source(paths, records, SplitRule.all(CorpusPart.TEST));
    requireGoodRecords(source, source.tally().badRecords());
    return source.documents(CorpusPart.TEST).map(Document::text);
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

  private static void requireGoodRecords(Source source, BadRecordSummary summary) {
    if (summary.records() == 0) {
      throw JobException.inputData("No documents in " + source.paths());
    }
    if (summary.badRecords() > 0) {
      BadRecord first = source.badRecords().first();
      throw JobException.inputData(
          summary.badRecords()
              + " of "
              + summary.records()
              + " records cannot be read, the first in "
              + first.position()
              + " ("
              + first.reason()
              + "); correct or remove them");
    }
  }
}
