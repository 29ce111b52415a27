package org.gatesieve.job.corpus;

import java.util.Optional;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/** One text per line, nothing else. */
final class TextLineReader implements SourceReader {
  private final JavaSparkContext spark;
  private final RecordRules rules;

  TextLineReader(SparkSession session, RecordRules rules) {
    this.spark = JavaSparkContext.fromSparkContext(session.sparkContext());
    this.rules = rules;
  }

  @Override
  public JavaRDD<SourceRecord> read(String paths) {
    RecordRules check = rules;
    return LineSource.lines(spark, new SourcePaths(spark.hadoopConfiguration()).files(paths))
        .map(line -> record(line, check));
  }

  private static SourceRecord record(SourceLine line, RecordRules rules) {
    Optional<String> text = StrictUtf8.decode(line.bytes());
    return text.isEmpty()
        ? BadRecord.undecodable(line.position(), line.bytes())
        : rules.check(RecordFields.of(line.position(), "", text.get()));
  }
}
