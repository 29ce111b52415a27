package org.gatesieve.job.serving;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.gatesieve.compact.inference.Prediction;
import org.gatesieve.job.corpus.KeptText;
import org.gatesieve.job.failure.JobException;
import scala.collection.JavaConverters;

/**
 * Predictions as a table: columns of the input, the text if wanted, its label, and all
 * probabilities.
 *
 * @param labels the model's, in the order of the probabilities
 * @param kept names of columns of the input, which come first
 * @param flat one column "probability_LABEL" for every label, for formats that know nothing else;
 *     otherwise one column "probabilities", by label
 * @param withText whether the text stands before its label
 */
record PredictionTable(List<String> labels, List<String> kept, boolean flat, boolean withText)
    implements Serializable {

  /**
   * The table of an output.
   *
   * @throws JobException (configuration) when a kept column has the name of one of ours
   */
  static PredictionTable of(List<String> labels, List<String> kept, PredictionOutput output) {
    PredictionTable table =
        new PredictionTable(labels, kept, output.format() == OutputFormat.CSV, output.withText());
    Set<String> names = new HashSet<>();
    for (String name : table.schema().fieldNames()) {
      if (!names.add(name)) {
        throw JobException.configuration(
            "--keep \""
                + name
                + "\" has the name of a column of predictions, or stands twice;"
                + " leave it out, or rename it in the input");
      }
    }
    return table;
  }

  StructType schema() {
    StructType schema = new StructType();
    for (String column : kept) {
      schema = schema.add(column, DataTypes.StringType, false);
    }
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

  Row row(KeptText document, Prediction prediction) {
    List<Object> values = new ArrayList<>(document.kept());
    if (withText) {
      values.add(document.text());
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
