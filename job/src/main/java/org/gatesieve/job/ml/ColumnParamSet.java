package org.gatesieve.job.ml;

import java.io.Serializable;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.Params;

/** The Params of {@link ColumnParams}, with Spark ML's names and defaults where it has some. */
record ColumnParamSet(
    Param<String> text,
    Param<String> label,
    Param<String> prediction,
    Param<String> probability,
    Param<String> rawPrediction)
    implements Serializable {

  /** Makes the Params of a stage whose uid is known, and gives it their defaults. */
  static ColumnParamSet of(Params stage) {
    return new ColumnParamSet(
        column(stage, "textCol", "text", "Column of the texts, of type string."),
        column(
            stage,
            "labelCol",
            "label",
            "Column of the labels: names, or numbers from 0 as StringIndexer makes them."),
        column(
            stage,
            "predictionCol",
            "prediction",
            "Column for the number of the most probable label; empty: none."),
        column(
            stage,
            "probabilityCol",
            "probability",
            "Column for the vector of probabilities, by number of the label; empty: none."),
        column(
            stage,
            "rawPredictionCol",
            "rawPrediction",
            "Column for the vector of ln(probability), by number of the label; empty: none."));
  }

  private static Param<String> column(Params stage, String name, String column, String doc) {
    Param<String> param = new Param<>(stage, name, doc);
    stage.setDefault(param, column);
    return param;
  }
}
