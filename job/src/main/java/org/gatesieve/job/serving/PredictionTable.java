package org.gatesieve.job.serving;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.gatesieve.compact.inference.Prediction;
import scala.collection.JavaConverters;

/**
 * Predictions as a table: the text if wanted, its label, and all probabilities.
 *
 * @param labels the model's, in the order of the probabilities
 * @param flat one column "probability_LABEL" for every label, for formats that know nothing else;
 *     otherwise one column "probabilities", by label
 * @param withText whether the first column is the text
 */
record PredictionTable(List<String> labels, boolean flat, boolean withText)
    implements Serializable {

  static PredictionTable of(List<String> labels, PredictionOutput output) {
    return new PredictionTable(labels, output.format() == OutputFormat.CSV, output.withText());
  }

  StructType schema() {
    StructType schema = new StructType();
    if (withText) {
      schema = schema.add("text", DataTypes.StringType, false);
    }
    schema = schema.add("label", DataTypes.StringType, false);
    if (!flat) {
      return schema.add(
          "probabilities",
          DataTypes.createMapType(DataTypes.StringType, DataTypes.FloatType, false),
          false);
    }
    for (String label : labels) {
      schema = schema.add("probability_" + label, DataTypes.FloatType, false);
    }
    return schema;
  }

  Row row(String text, Prediction prediction) {
    List<Object> values = new ArrayList<>();
    if (withText) {
      values.add(text);
    }
    values.add(prediction.label());
    if (flat) {
      for (float probability : prediction.probabilities()) {
        values.add(probability);
      }
    } else {
      values.add(JavaConverters.mapAsScalaMapConverter(byLabel(prediction)).asScala());
    }
    return RowFactory.create(values.toArray());
  }

  private Map<String, Float> byLabel(Prediction prediction) {
    Map<String, Float> probabilities = new LinkedHashMap<>();
    for (int i = 0; i < labels.size(); i++) {
      probabilities.put(labels.get(i), prediction.probabilities()[i]);
    }
    return probabilities;
  }
}
