package org.gatesieve.job.corpus;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.TreeSet;
import org.apache.hadoop.fs.FileStatus;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.gatesieve.job.config.CorpusSettings;

/** One JSON object per line; columns are its top-level keys. */
final class JsonLinesReader implements SourceReader {
  private static final int LINES_SEARCHED_FOR_KEYS = 100;

  private final JavaSparkContext spark;
  private final RecordRules rules;
  private final String labelKey;
  private final String splitKey;
  private final List<String> textKeys;
  private final List<String> keptKeys;

  JsonLinesReader(
      SparkSession session, CorpusSettings settings, List<String> kept, RecordRules rules) {
    this.spark = JavaSparkContext.fromSparkContext(session.sparkContext());
    this.rules = rules;
    this.labelKey = settings.labelColumn();
    this.splitKey = settings.splitBy();
    this.keptKeys = kept;
    this.textKeys = KnownColumns.split(settings.textColumn());
  }

  @Override
  public JavaRDD<SourceRecord> read(String paths) {
    List<FileStatus> files = new SourcePaths(spark.hadoopConfiguration()).files(paths);
    JsonLineParser parser = new JsonLineParser(labelKey, textKeys, splitKey, keptKeys, rules);
    requireKnownKeys(files.get(0), parser);
    return LineSource.lines(spark, files).map(parser::record);
  }

  /** A misspelt key would otherwise show as a corpus of bad records only. */
  private void requireKnownKeys(FileStatus file, JsonLineParser parser) {
    TreeSet<String> known = new TreeSet<>();
    for (SourceLine line :
        FileHead.lines(spark.hadoopConfiguration(), file.getPath(), LINES_SEARCHED_FOR_KEYS)) {
      StrictUtf8.decode(line.bytes())
          .flatMap(parser::object)
          .map(ObjectNode::fieldNames)
          .ifPresent(names -> names.forEachRemaining(known::add));
    }
    if (!known.isEmpty()) {
      String source = "the first objects in " + file.getPath();
      new KnownColumns(source, List.copyOf(known)).require(labelKey, textKeys, splitKey, keptKeys);
    }
  }
}
