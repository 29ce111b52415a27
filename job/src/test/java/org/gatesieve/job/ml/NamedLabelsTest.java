package org.gatesieve.job.ml;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.TimeUnit;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.ml.feature.IndexToString;
import org.apache.spark.ml.feature.StringIndexer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.gatesieve.job.corpus.LocalSpark;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 3, unit = TimeUnit.MINUTES)
class NamedLabelsTest {
  private static final int ROWS = 240;

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
  void stringsAreNumberedInTheirOrderAndFoundAgain() {
    Dataset<Row> rows = Seasons.rows(session, 4, ROWS).drop("label");
    PipelineModel fitted =
        new Pipeline()
            .setStages(
                new PipelineStage[] {
                  Seasons.classifier().setLabelCol("season"),
                  new IndexToString().setInputCol("prediction").setOutputCol("name")
                })
            .fit(rows);

    assertArrayEquals(
        new String[] {"autumn", "spring", "summer", "winter"},
        ((SparseLstmClassificationModel) fitted.stages()[0]).labels());
    assertEquals(ROWS, fitted.transform(rows).where("name = season").count());
  }

  @Test
  void whatStringIndexerNamesKeepsItsNumberInTheModelAndItsNameInTheFile() {
    Dataset<Row> rows = Seasons.rows(session, 4, ROWS).drop("label");
    StringIndexer indexer =
        new StringIndexer()
            .setInputCol("season")
            .setOutputCol("number")
            .setStringOrderType("alphabetDesc");
    PipelineModel fitted =
        new Pipeline()
            .setStages(new PipelineStage[] {indexer, Seasons.classifier().setLabelCol("number")})
            .fit(rows);

    SparseLstmClassificationModel model = (SparseLstmClassificationModel) fitted.stages()[1];
    assertArrayEquals(new String[] {"winter", "summer", "spring", "autumn"}, model.labels());
    assertEquals("autumn", model.classifier().labels().get(0));
    assertEquals(ROWS, fitted.transform(rows).where("prediction = number").count());
  }
}
