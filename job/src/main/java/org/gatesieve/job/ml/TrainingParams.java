package org.gatesieve.job.ml;

import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.IntParam;
import org.apache.spark.ml.param.LongParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.Params;
import org.apache.spark.ml.param.StringArrayParam;

/** How a model is trained, or was. */
public interface TrainingParams extends Params {

  /** The Params themselves. */
  TrainingParamSet training();

  default LongParam seed() {
    return training().seed();
  }

  default Param<String> row() {
    return training().row();
  }

  default IntParam maxIter() {
    return training().maxIter();
  }

  default DoubleParam stepSize() {
    return training().stepSize();
  }

  default IntParam shards() {
    return training().shards();
  }

  default DoubleParam validationFraction() {
    return training().validationFraction();
  }

  default StringArrayParam settings() {
    return training().settings();
  }

  default Param<String> outputPath() {
    return training().outputPath();
  }

  default long getSeed() {
    return (long) getOrDefault(seed());
  }

  default String getRow() {
    return getOrDefault(row());
  }

  default int getMaxIter() {
    return (int) getOrDefault(maxIter());
  }

  default double getStepSize() {
    return (double) getOrDefault(stepSize());
  }

  default int getShards() {
    return (int) getOrDefault(shards());
  }

  default double getValidationFraction() {
    return (double) getOrDefault(validationFraction());
  }

  default String[] getSettings() {
    return getOrDefault(settings());
  }

  default String getOutputPath() {
    return getOrDefault(outputPath());
  }
}
