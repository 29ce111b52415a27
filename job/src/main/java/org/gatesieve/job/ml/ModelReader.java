package org.gatesieve.job.ml;

import org.apache.hadoop.fs.Path;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.MLReader;
import org.gatesieve.job.failure.JobException;

/** Reads what {@link ModelWriter} has written. */
final class ModelReader extends MLReader<SparseLstmClassificationModel> {

  /**
   * The model in a directory.
   *
   * @throws JobException (storage) when a file is missing or damaged
   */
  @Override
  public SparseLstmClassificationModel load(String path) {
    DefaultParamsReader.Metadata metadata =
        DefaultParamsReader.loadMetadata(path, sc(), SparseLstmClassificationModel.class.getName());
    SparseLstmClassificationModel model =
        new SparseLstmClassificationModel(
            metadata.uid(), LearntModel.readFrom(new Path(path), sc().hadoopConfiguration()));
    metadata.getAndSetParams(model, metadata.getAndSetParams$default$2());
    return model;
  }
}
