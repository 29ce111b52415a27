package org.gatesieve.job.corpus;

import java.util.Optional;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.gatesieve.job.config.CorpusSettings;
import org.gatesieve.job.failure.JobException;

/** Label, separator, text: the first separator counts, everything after it is text. */
final class LabelledLineReader implements SourceReader {
  private final JavaSparkContext spark;
  private final String separator;
  private final RecordRules rules;

  LabelledLineReader(SparkSession session, CorpusSettings settings, RecordRules rules) {
    SourceReader.refuseSplitBy(settings);
    if (settings.separator().isEmpty()) {
      throw JobException.configuration(
          "corpus.separator is empty: labelled lines need the string between label and text");
    }
    this.spark = JavaSparkContext.fromSparkContext(session.sparkContext());
    this.separator = settings.separator();
    this.rules = rules;
  }

  @Override
  public JavaRDD<SourceRecord> read(String paths) {
    String between = separator;
    RecordRules check = rules;
    return LineSource.lines(spark, new SourcePaths(spark.hadoopConfiguration()).files(paths))
        .map(line -> record(line, between, check));
  }

  private static SourceRecord record(SourceLine line, String separator, RecordRules rules) {
    Optional<String> decoded = StrictUtf8.decode(line.bytes());
    if (decoded.isEmpty()) {
      return BadRecord.undecodable(line.position(), line.bytes());
    }
    String content = decoded.get();
    int end = content.indexOf(separator);
    if (end < 0) {
      return new BadRecord(BadRecordReason.WRONG_COLUMN_COUNT, line.position(), content);
    }
    String text = content.substring(end + separator.length());
    return rules.check(RecordFields.of(line.position(), content.substring(0, end), text));
  }
}
