package org.gatesieve.job.corpus;

import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
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
 * @param kept columns whose values go along with the texts
 * @param badRecordShare share of bad records that are left out; more are refused
 */
public record TextSource(
    TextFormat format,
    String paths,
    String textColumn,
    boolean header,
    List<String> kept,
    double badRecordShare) {

  /** What sets the share of bad records. */
  public static final String BAD_RECORD_SHARE = "--bad-record-share";

  /**
   * The texts; empty ones are texts, too. Every record is looked at before this returns, so that
   * the bad ones are known before there is any result: the input is read once more than its texts
   * are.
   *
   * @param quarantine directory for bad records, replaced when there are some and deleted when not
   * @throws JobException when columns are kept of lines, a path or column is missing, there is no
   *     record, or too many are bad
   */
  public UnlabelledDocuments read(SparkSession session, String quarantine) {
    if (format == TextFormat.LINES && !kept.isEmpty()) {
      throw JobException.configuration(
          KnownColumns.KEPT + " needs a format with columns, which lines is not; give --format");
    }
    return ReadFailure.explained(paths, () -> checked(session, quarantine));
  }

  private UnlabelledDocuments checked(SparkSession session, String quarantine) {
    RecordRules anyText =
        fields -> new Document("", fields.text(), 0, fields.position(), fields.kept());
    JavaRDD<SourceRecord> records = reader(session, anyText).read(paths);
    Source source = new Source(paths, records, SplitRule.all(CorpusPart.TEST));
    SourceTally tally = source.tally();
    Configuration hadoop = session.sparkContext().hadoopConfiguration();
    long bad = tally.badRecords().badRecords();
    new Quarantine(hadoop, quarantine).write(source.badRecords(), bad);
    new BadRecordLimit(badRecordShare, BAD_RECORD_SHARE, Optional.of(quarantine))
        .check(source, tally);
    JavaRDD<KeptText> texts =
        source
            .documents(CorpusPart.TEST)
            .map(document -> new KeptText(document.text(), document.kept()));
    return new UnlabelledDocuments(texts, tally.badRecords());
  }

  private SourceReader reader(SparkSession session, RecordRules rules) {
    return switch (format) {
      case LINES -> new TextLineReader(session, rules);
      case CSV -> reader(session, CorpusFormat.CSV, rules);
      case TSV -> reader(session, CorpusFormat.TSV, rules);
      case JSONL -> reader(session, CorpusFormat.JSONL, rules);
      case PARQUET -> reader(session, CorpusFormat.PARQUET, rules);
    };
  }

  private SourceReader reader(SparkSession session, CorpusFormat columns, RecordRules rules) {
    CorpusSettings settings =
        new CorpusSettings(columns, paths, "", "", 0, 0, "", header, textColumn, "", "", "", 1, 0);
    return SourceReader.keeping(kept, session, settings, rules);
  }
}
