package org.gatesieve.job.ml;

import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.gatesieve.job.failure.JobException;

/**
 * What a dataset is trained on, as the corpus of the job: Parquet with a text and the name of its
 * label.
 */
record TrainingTable(TextColumn text, LabelColumn label) {
  static final String TEXT = "text";
  static final String LABEL = "label";

  /**
   * Writes the table; a dataset is computed once, however often training reads.
   *
   * @throws JobException (input data) when there are no rows; when a text or label is missing or no
   *     label, it is the cause of Spark's exception
   */
  void write(Dataset<?> dataset, Path directory) {
    dataset
        .select(
            functions
                .udf((UDF1<String, String>) text::present, DataTypes.StringType)
                .apply(NamedColumn.of(text.name()))
                .as(TEXT),
            label.asNames().as(LABEL))
        .write()
        .parquet(directory.toString());
    if (dataset.sparkSession().read().parquet(directory.toString()).isEmpty()) {
      throw JobException.inputData("The dataset has no rows to train on");
    }
  }
}
