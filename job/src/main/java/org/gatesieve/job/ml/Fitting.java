package org.gatesieve.job.ml;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.gatesieve.job.failure.JobException;
import org.gatesieve.job.pipeline.TrainJob;

/**
 * One call of fit.
 *
 * @param text column of the texts
 * @param label column of the labels
 * @param settings what the job is told
 */
record Fitting(TextColumn text, LabelColumn label, FitSettings settings) {

  /**
   * Trains on a dataset, as the job does on a corpus.
   *
   * @throws JobException when configuration, data, storage or training fail
   */
  LearntModel on(Dataset<?> dataset) {
    SparkSession session = dataset.sparkSession();
    Configuration hadoop = session.sparkContext().hadoopConfiguration();
    try (WorkDirectory work = WorkDirectory.create(hadoop)) {
      new TrainingTable(text, label).write(dataset, work.table());
      TrainJob job = new TrainJob(session, settings.configuration(work, hadoop), command());
      return LearntModel.of(job.run(false).run(), label);
    }
  }

  /** For the provenance. */
  private String command() {
    String columns = "SparseLstmClassifier.fit on columns " + text.name() + " and " + label.name();
    return Stream.concat(
            Stream.of(columns),
            settings.given().stream().map(setting -> setting.key() + "=" + setting.value()))
        .collect(Collectors.joining(", "));
  }
}
