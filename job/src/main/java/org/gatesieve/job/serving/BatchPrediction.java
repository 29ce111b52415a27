package org.gatesieve.job.serving;

import java.io.IOException;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.LongAccumulator;
import org.gatesieve.compact.inference.CompactClassifier;
import org.gatesieve.job.corpus.KeptText;
import org.gatesieve.job.corpus.TextSource;
import org.gatesieve.job.corpus.UnlabelledDocuments;
import org.gatesieve.job.failure.JobException;

/** Predicts with Spark: documents of a path in, a directory of predictions out, in their order. */
public final class BatchPrediction {
  private final SparkSession session;
  private final ServedModel model;

  public BatchPrediction(SparkSession session, ServedModel model) {
    this.session = session;
    this.model = model;
  }

  /**
   * Predicts every document of {@code source}; a failure leaves no directory behind but that of the
   * bad records.
   *
   * @throws JobException when the input is missing, empty or has too many bad records, or the
   *     output exists or cannot be written
   */
  public PredictionSummary run(TextSource source, PredictionOutput output) {
    Configuration hadoop = session.sparkContext().hadoopConfiguration();
    output.requireFree(hadoop);
    PredictionTable table = PredictionTable.of(model.classifier().labels(), source.kept(), output);
    String quarantine = output.quarantine().toString();
    UnlabelledDocuments documents = source.read(session, quarantine);
    LongAccumulator tokens = session.sparkContext().longAccumulator("tokens");
    long start = System.nanoTime();
    try {
      write(predictions(documents.texts(), table, tokens), output);
    } catch (Exception e) {
      // Spark throws checked exceptions that its signatures hide. Its analysis refuses an output
      // that has appeared meanwhile, which is another job's and must stay.
      if (e instanceof AnalysisException) {
        output.requireFree(hadoop);
      }
      output.removeAfter(e, hadoop);
      JobException known = ExceptionUtils.throwableOfType(e, JobException.class);
      if (known != null) {
        throw known;
      }
      IOException storage = ExceptionUtils.throwableOfType(e, IOException.class);
      if (storage != null) {
        throw JobException.storage(
            "Cannot write " + output.directory() + ": " + storage.getMessage(), e);
      }
      throw e;
    }
    return new PredictionSummary(
        documents.count(),
        documents.badRecords().badRecords(),
        tokens.value(),
        (System.nanoTime() - start) / 1e9,
        quarantine);
  }

  private Dataset<Row> predictions(
      JavaRDD<KeptText> texts, PredictionTable table, LongAccumulator tokens) {
    Broadcast<SharedClassifier> classifier =
        JavaSparkContext.fromSparkContext(session.sparkContext())
            .broadcast(new SharedClassifier(model.bytes()));
    JavaRDD<Row> rows =
        texts.map(
            document -> {
              CompactClassifier shared = classifier.value().get();
              int[] ids = shared.encoder().encode(document.text());
              tokens.add(ids.length);
              return table.row(document, shared.classify(ids));
            });
    return session.createDataFrame(rows, table.schema());
  }

  private void write(Dataset<Row> predictions, PredictionOutput output) {
    String directory = output.directory().toString();
    DataFrameWriter<Row> writer = predictions.write().mode(SaveMode.ErrorIfExists);
    switch (output.format()) {
      case JSONL -> writer.json(directory);
      case PARQUET -> writer.parquet(directory);
      case CSV -> {
        // Labels that differ only in case have columns of their own.
        session.conf().set("spark.sql.caseSensitive", true);
        // Spark's defaults trim texts and escape quotes with a backslash, which few readers know.
        writer
            .option("header", true)
            .option("escape", "\"")
            .option("ignoreLeadingWhiteSpace", false)
            .option("ignoreTrailingWhiteSpace", false)
            .csv(directory);
      }
    }
  }
}
