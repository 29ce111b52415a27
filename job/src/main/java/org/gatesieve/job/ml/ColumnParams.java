package org.gatesieve.job.ml;

import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.Params;

/**
 * Columns of estimator and model.
 *
 * @param <S> what setters return
 */
public interface ColumnParams<S extends ColumnParams<S>> extends Params {

  /** The Params themselves. */
  ColumnParamSet columns();

  default Param<String> textCol() {
    return columns().text();
  }

  default Param<String> labelCol() {
    return columns().label();
  }

  default Param<String> predictionCol() {
    return columns().prediction();
  }

  default Param<String> probabilityCol() {
    return columns().probability();
  }

  default Param<String> rawPredictionCol() {
    return columns().rawPrediction();
  }

  default String getTextCol() {
    return getOrDefault(textCol());
  }

  default String getLabelCol() {
    return getOrDefault(labelCol());
  }

  default String getPredictionCol() {
    return getOrDefault(predictionCol());
  }

  default String getProbabilityCol() {
    return getOrDefault(probabilityCol());
  }

  default String getRawPredictionCol() {
    return getOrDefault(rawPredictionCol());
  }

  default S setTextCol(String column) {
    return with(textCol(), column);
  }

  default S setLabelCol(String column) {
    return with(labelCol(), column);
  }

  default S setPredictionCol(String column) {
    return with(predictionCol(), column);
  }

  default S setProbabilityCol(String column) {
    return with(probabilityCol(), column);
  }

  default S setRawPredictionCol(String column) {
    return with(rawPredictionCol(), column);
  }

  /** Sets a Param; Spark's own {@code set} forgets the type of the stage. */
  @SuppressWarnings("unchecked")
  private S with(Param<String> param, String column) {
    set(param, column);
    return (S) this;
  }
}
