package org.gatesieve.job.ml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.gatesieve.compact.format.ModelFile;
import org.gatesieve.job.corpus.LocalSpark;
import org.gatesieve.job.failure.JobException;
import org.gatesieve.job.serving.WeatherModel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 2, unit = TimeUnit.MINUTES)
class RefusedDataTest {
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
  void aTextThatIsNull() {
    assertRefused(
        "textCol \"text\" holds a null; leave such rows out with na().drop() or fill them with"
            + " na().fill(\"\")",
        table(DataTypes.StringType, row("sun", "warm"), row(null, "cold")));
  }

  @Test
  void labelsThatAreNone() {
    assertRefused(
        "labelCol \"label\" holds a label that is null; leave such rows out",
        table(DataTypes.StringType, row("sun", "warm"), row("ice", null)));
    assertRefused(
        "labelCol \"label\" holds a label that is empty; leave such rows out",
        table(DataTypes.StringType, row("sun", "warm"), row("ice", " ")));
    assertRefused(
        "labelCol \"label\" holds a label that is null; leave such rows out",
        table(DataTypes.IntegerType, row("sun", 1), row("ice", null)));
    for (double wrong : new double[] {0.5, -1, Double.NaN}) {
      assertRefused(
          "labelCol \"label\" holds the label "
              + wrong
              + "; labels are whole numbers from 0, or strings",
          table(DataTypes.DoubleType, row("sun", 1.0), row("ice", wrong)));
    }
    assertRefused(
        "labelCol \"label\" holds the label 100; numbers from 100 need names: give strings, or let"
            + " StringIndexer make the column",
        table(DataTypes.LongType, row("sun", 1L), row("ice", 100L)));
  }

  @Test
  void oneLabelOnly() {
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> Seasons.classifier().setLabelCol("season").fit(Seasons.rows(session, 1, 40)));
    assertTrue(
        refused.getMessage().startsWith("The training part has only the label [winter];"),
        refused.getMessage());
  }

  @Test
  void noRows() {
    assertRefused("The dataset has no rows to train on", table(DataTypes.StringType));
  }

  @Test
  void textsWithoutWords() {
    IllegalArgumentException refused =
        refused(table(DataTypes.StringType, row("", "warm"), row("...", "cold")));
    assertTrue(refused.getMessage().contains("EMPTY_TEXT 2"), refused.getMessage());
    assertEquals(1, refused.getMessage().lines().count());
  }

  @Test
  void aNullThatIsToBeLabelled() {
    SparseLstmClassificationModel model =
        new SparseLstmClassificationModel(
            "weather",
            new LearntModel(
                ModelFile.toBytes(WeatherModel.build()),
                List.of("cold", "mild", "warm"),
                new byte[0],
                new byte[0]));
    Dataset<Row> predicted =
        model.transform(table(DataTypes.StringType, row("sun", "warm"), row(null, "cold")));
    Exception failed = assertThrows(Exception.class, predicted::collectAsList);
    JobException known = ExceptionUtils.throwableOfType(failed, JobException.class);
    assertTrue(known.getMessage().startsWith("textCol \"text\" holds a null;"));
  }

  private static void assertRefused(String message, Dataset<Row> data) {
    assertEquals(message, refused(data).getMessage());
  }

  private static IllegalArgumentException refused(Dataset<Row> data) {
    return assertThrows(IllegalArgumentException.class, () -> Seasons.classifier().fit(data));
  }

  private static Row row(Object... values) {
    return RowFactory.create(values);
  }

  private static Dataset<Row> table(DataType label, Row... rows) {
    return session.createDataFrame(
        List.of(rows), new StructType().add("text", DataTypes.StringType).add("label", label));
  }
}
