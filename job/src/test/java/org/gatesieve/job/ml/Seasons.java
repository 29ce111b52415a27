package org.gatesieve.job.ml;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Short texts about four seasons, whose words tell which, and a classifier that learns them. */
final class Seasons {
  static final List<String> NAMES = List.of("winter", "spring", "summer", "autumn");

  private static final List<String> WORDS =
      List.of(
          "ice and snow and sledge ",
          "rain and tulip and lamb ",
          "sun and sea and sand ",
          "fog and harvest and apple ");

  private Seasons() {}

  /**
   * Rows with an {@code id}, a {@code text}, the name of its {@code season} and a {@code label}
   * (its position in {@link #NAMES}).
   *
   * @param kinds how many seasons occur, in turn
   */
  static Dataset<Row> rows(SparkSession session, int kinds, int rows) {
    List<Row> table = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      int season = i % kinds;
      table.add(
          RowFactory.create(i, WORDS.get(season) + i % 37, NAMES.get(season), (double) season));
    }
    return session.createDataFrame(
        table,
        new StructType()
            .add("id", DataTypes.IntegerType)
            .add("text", DataTypes.StringType)
            .add("season", DataTypes.StringType)
            .add("label", DataTypes.DoubleType));
  }

  static SparseLstmClassifier classifier() {
    return new SparseLstmClassifier()
        .setMaxIter(20)
        .setStepSize(0.01)
        .setShards(2)
        .setSettings(
            "network.inputs=6",
            "network.hidden=8",
            "training.batch-size=8",
            "training.log-sigma-rate=4",
            "penalty.weight=0:0 0.5:0.1");
  }
}
