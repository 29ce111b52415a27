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
import org.gatesieve.job.corpus.TextSource;
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
   * Predicts every document of {@code source}; a failure leaves no directory behind.
   *
   * @throws JobException when the input is missing, empty or has a bad record, or the output exists
   *     or cannot be written
   */
  public void run(TextSource source, PredictionOutput output) {
    Configuration hadoop = session.sparkContext().hadoopConfiguration();
    output.requireFree(hadoop);
    JavaRDD<String> texts = source.read(session);
    try {
      write(predictions(texts, PredictionTable.of(model.classifier().labels(), output)), output);
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
  }

  private Dataset<Row> predictions(JavaRDD<String> texts, PredictionTable table) {
    Broadcast<SharedClassifier> classifier =
        JavaSparkContext.fromSparkContext(session.sparkContext())
            .broadcast(new SharedClassifier(model));
    JavaRDD<Row> rows = texts.map(text -> table.row(text, classifier.value().get().classify(text)));
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
