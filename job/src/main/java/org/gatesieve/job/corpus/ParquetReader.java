package org.gatesieve.job.corpus;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.gatesieve.job.config.CorpusSettings;

/** Parquet through Spark SQL; numbers and dates are taken in Spark's text form. */
final class ParquetReader implements SourceReader {
  private final SparkSession session;
  private final RecordRules rules;
  private final String label;
  private final String splitBy;
  private final List<String> text;
  private final List<String> kept;

  ParquetReader(
      SparkSession session, CorpusSettings settings, List<String> kept, RecordRules rules) {
    this.session = session;
    this.rules = rules;
    this.label = settings.labelColumn();
    this.splitBy = settings.splitBy();
    this.kept = kept;
    this.text = KnownColumns.split(settings.textColumn());
  }

  @Override
  public JavaRDD<SourceRecord> read(String paths) {
    String[] files =
        new SourcePaths(session.sparkContext().hadoopConfiguration())
            .files(paths).stream().map(file -> file.getPath().toString()).toArray(String[]::new);
    Dataset<Row> table = session.read().parquet(files);
    new KnownColumns(paths, List.of(table.columns())).require(label, text, splitBy, kept);
    List<Column> columns = new ArrayList<>();
    columns.add(col("_metadata.file_path"));
    columns.add(col("_metadata.row_index"));
    columns.add(bytes(label));
    columns.add(bytes(splitBy));
    text.forEach(column -> columns.add(bytes(column)));
    kept.forEach(column -> columns.add(bytes(column)));
    RecordRules check = rules;
    boolean splitByText = splitBy.isEmpty();
    int keptColumns = kept.size();
    return table
        .select(columns.toArray(Column[]::new))
        .toJavaRDD()
        .map(row -> record(row, splitByText, keptColumns, check));
  }

  /**
   * Strings become bytes again, since Spark hands out undecodable ones with replacements. A column
   * that was not asked for is empty.
   */
  private static Column bytes(String name) {
    return name.isEmpty()
        ? lit(new byte[0])
        : col("`" + name.replace("`", "``") + "`").cast("string").cast("binary");
  }

  private static SourceRecord record(
      Row row, boolean splitByText, int keptColumns, RecordRules rules) {
    String position = row.getString(0) + " at row " + row.getLong(1);
    List<String> fields = new ArrayList<>();
    for (int i = 2; i < row.length(); i++) {
      byte[] bytes = row.isNullAt(i) ? new byte[0] : row.getAs(i);
      Optional<String> field = StrictUtf8.decode(bytes);
      if (field.isEmpty()) {
        return BadRecord.undecodable(position, bytes);
      }
      fields.add(field.get());
    }
    int textEnd = fields.size() - keptColumns;
    String text = String.join(" ", fields.subList(2, textEnd));
    return rules.check(
        new RecordFields(
            position,
            fields.get(0),
            text,
            splitByText ? text : fields.get(1),
            List.copyOf(fields.subList(textEnd, fields.size()))));
  }
}
