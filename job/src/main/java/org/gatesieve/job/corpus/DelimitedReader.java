package org.gatesieve.job.corpus;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.gatesieve.job.config.CorpusSettings;
import org.gatesieve.job.failure.JobException;

/**
 * CSV and TSV, one record per line (a quoted field cannot span lines), quotes doubled inside
 * quotes. Every file has its own layout, given by its first line, so that files with different
 * headers can be read together.
 */
final class DelimitedReader implements SourceReader {
  private final JavaSparkContext spark;
  private final CorpusSettings settings;
  private final char delimiter;
  private final List<String> kept;
  private final RecordRules rules;

  DelimitedReader(
      SparkSession session,
      CorpusSettings settings,
      char delimiter,
      List<String> kept,
      RecordRules rules) {
    this.spark = JavaSparkContext.fromSparkContext(session.sparkContext());
    this.settings = settings;
    this.delimiter = delimiter;
    this.kept = kept;
    this.rules = rules;
  }

  @Override
  public JavaRDD<SourceRecord> read(String paths) {
    List<FileStatus> files = new SourcePaths(spark.hadoopConfiguration()).files(paths);
    Broadcast<Map<String, ColumnLayout>> layouts = spark.broadcast(layouts(files));
    DelimitedLineParser parser = new DelimitedLineParser(delimiter, rules);
    return LineSource.lines(spark, files)
        .filter(line -> layouts.value().get(line.file()).headerOffset() != line.offset())
        .map(line -> parser.record(line, layouts.value().get(line.file())));
  }

  private Map<String, ColumnLayout> layouts(List<FileStatus> files) {
    Configuration configuration = spark.hadoopConfiguration();
    DelimitedLineParser parser = new DelimitedLineParser(delimiter, rules);
    Map<String, ColumnLayout> layouts = new HashMap<>();
    for (FileStatus file : files) {
      for (SourceLine first : FileHead.lines(configuration, file.getPath(), 1)) {
        String[] fields =
            StrictUtf8.decode(first.bytes())
                .flatMap(parser::fields)
                .orElseThrow(() -> unreadableFirstLine(first));
        layouts.put(first.file(), ColumnLayout.of(settings, kept, first, fields));
      }
    }
    return layouts;
  }

  private static JobException unreadableFirstLine(SourceLine first) {
    return JobException.inputData(
        "The first line of "
            + first.file()
            + " tells the columns, but is not UTF-8 or breaks the quoting rules; correct it");
  }
}
