package org.gatesieve.job.ml;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.gatesieve.compact.format.ModelFile;
import org.gatesieve.job.corpus.LocalSpark;
import org.gatesieve.job.serving.WeatherModel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 2, unit = TimeUnit.MINUTES)
class PredictionColumnsTest {
  private static SparkSession session;

  @BeforeAll
  static void start() {
    session = LocalSpark.start(2);
  }

  @AfterAll
  static void stop() {
    session.stop();
  }

  @Test
  void numbersFollowTheLabelsAndNotTheOrderOfTheFile() {
    // Numbers 10 and 9 are in the file in the order of their texts, and nothing has number 0.
    SparseLstmClassificationModel model =
        model("10", "2", "9", List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10"));
    Row ice = model.transform(session.sql("select 'ice' as text")).first();
    double[] expected = WeatherModel.probabilities(-1);
    double[] probability = new double[11];
    probability[10] = expected[0];
    probability[2] = expected[1];
    probability[9] = expected[2];

    assertEquals(10.0, (double) ice.getAs("prediction"));
    assertArrayEquals(probability, ice.<Vector>getAs("probability").toArray(), 1e-6);
    assertEquals(Double.NEGATIVE_INFINITY, ice.<Vector>getAs("rawPrediction").apply(0));
  }

  @Test
  void columnsWithEmptyNamesAreLeftOut() {
    Dataset<Row> text = session.sql("select 'sun' as text, 1 as _probability");
    SparseLstmClassificationModel model =
        model("cold", "mild", "warm", List.of("cold", "mild", "warm"))
            .setProbabilityCol("")
            .setRawPredictionCol("");
    Dataset<Row> predicted = model.transform(text);

    assertArrayEquals(new String[] {"text", "_probability", "prediction"}, predicted.columns());
    assertEquals(model.transformSchema(text.schema()), predicted.schema());
    assertEquals(2.0, (double) predicted.first().getAs("prediction"));
  }

  @Test
  void columnsMayHaveDotsInTheirNames() {
    SparseLstmClassificationModel model =
        model("cold", "mild", "warm", List.of("cold", "mild", "warm"))
            .setTextCol("a.text")
            .setProbabilityCol("a.probability");
    Dataset<Row> predicted = model.transform(session.sql("select '' as `a.text`"));

    assertEquals(model.predictProbability(""), predicted.select("`a.probability`").first().get(0));
  }

  private static SparseLstmClassificationModel model(
      String cold, String mild, String warm, List<String> byNumber) {
    return new SparseLstmClassificationModel(
        "weather",
        new LearntModel(
            ModelFile.toBytes(WeatherModel.build(cold, mild, warm)),
            byNumber,
            new byte[0],
            new byte[0]));
  }
}
