package org.gatesieve.job.ml;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.ml.attribute.NominalAttribute;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.gatesieve.job.failure.JobException;

/** The columns that transform adds; an empty name leaves one out. */
record PredictionColumns(String probability, String rawPrediction, String prediction) {
  private static final DataType VECTOR = SQLDataTypes.VectorType();

  static PredictionColumns of(ColumnParams<?> stage) {
    return new PredictionColumns(
        stage.getProbabilityCol(), stage.getRawPredictionCol(), stage.getPredictionCol());
  }

  /**
   * The schema with them.
   *
   * @throws JobException (configuration) when one is there already
   */
  StructType addedTo(StructType schema) {
    return addedTo(schema, Metadata.empty());
  }

  /** The schema with them, in which the numbers that are predicted have names. */
  StructType addedTo(StructType schema, List<String> labels) {
    return addedTo(schema, names(labels));
  }

  private StructType addedTo(StructType schema, Metadata names) {
    StructType added = schema;
    for (StructField field :
        List.of(
            new StructField(probability, VECTOR, true, Metadata.empty()),
            new StructField(rawPrediction, VECTOR, true, Metadata.empty()),
            new StructField(prediction, DataTypes.DoubleType, true, names))) {
      if (field.name().isEmpty()) {
        continue;
      }
      if (added.getFieldIndex(field.name()).isDefined()) {
        throw JobException.configuration(
            "The dataset has a column \""
                + field.name()
                + "\" already; drop it, or give the Params predictionCol, probabilityCol and"
                + " rawPredictionCol other names");
      }
      added = added.add(field);
    }
    return added;
  }

  /** IndexToString finds them there. */
  private Metadata names(List<String> labels) {
    return NominalAttribute.defaultAttr()
        .withName(prediction)
        .withValues(labels.toArray(String[]::new))
        .toMetadata();
  }

  /**
   * A dataset with them.
   *
   * @param scores column of vectors of probabilities
   */
  Dataset<Row> addedTo(Dataset<?> dataset, Column scores, List<String> labels) {
    String scored = probability.isEmpty() ? free(dataset) : probability;
    Dataset<Row> added = dataset.withColumn(scored, scores);
    Column known = NamedColumn.of(scored);
    if (!rawPrediction.isEmpty()) {
      added =
          added.withColumn(
              rawPrediction,
              functions
                  .udf((UDF1<Vector, Vector>) PredictionColumns::logarithms, VECTOR)
                  .apply(known));
    }
    if (!prediction.isEmpty()) {
      added =
          added.withColumn(
              prediction,
              functions
                  .udf((UDF1<Vector, Double>) PredictionColumns::best, DataTypes.DoubleType)
                  .apply(known)
                  .as(prediction, names(labels)));
    }
    return probability.isEmpty() ? added.drop(scored) : added;
  }

  private static String free(Dataset<?> dataset) {
    List<String> taken = List.of(dataset.columns());
    return Stream.iterate("_probability", name -> "_" + name)
        .filter(name -> !taken.contains(name))
        .findFirst()
        .orElseThrow();
  }

  static double best(Vector probabilities) {
    return probabilities.argmax();
  }

  private static Vector logarithms(Vector probabilities) {
    double[] values = probabilities.toArray().clone();
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.log(values[i]);
    }
    return Vectors.dense(values);
  }
}
