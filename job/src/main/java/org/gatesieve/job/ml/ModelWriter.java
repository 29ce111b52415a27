package org.gatesieve.job.ml;

import org.apache.hadoop.fs.Path;
import org.apache.spark.ml.util.DefaultParamsWriter;
import org.apache.spark.ml.util.MLWriter;
import scala.Option;

/** Writes a model: Spark ML's metadata, and beside it the files that a run publishes, too. */
final class ModelWriter extends MLWriter {
  private final SparseLstmClassificationModel model;

  ModelWriter(SparseLstmClassificationModel model) {
    this.model = model;
  }

  @Override
  public void saveImpl(String path) {
    DefaultParamsWriter.saveMetadata(model, path, sc(), Option.empty(), Option.empty());
    model.learnt().writeTo(new Path(path), sc().hadoopConfiguration());
  }
}
