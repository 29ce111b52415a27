package org.gatesieve.job.ml;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.ml.evaluation.MulticlassClassificationEvaluator;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.gatesieve.job.corpus.LocalSpark;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 3, unit = TimeUnit.MINUTES)
class NumericLabelsTest {
  private static final int ROWS = 240;

  private static SparkSession session;
  private static PipelineModel fitted;

  @TempDir private Path directory;

  @BeforeAll
  static void fit() {
    session = LocalSpark.start(2);
    fitted =
        new Pipeline()
            .setStages(new PipelineStage[] {Seasons.classifier()})
            .fit(Seasons.rows(session, 4, ROWS));
  }

  @AfterAll
  static void stop() {
    session.stop();
  }

  @Test
  void predictionsAreTheNumbersOfTheDataset() {
    assertEveryLabelIsFound(fitted.transform(Seasons.rows(session, 4, ROWS)));
  }

  @Test
  void aSavedPipelinePredictsTheSame() throws IOException {
    Dataset<Row> rows = Seasons.rows(session, 4, ROWS);
    String path = directory.resolve("pipeline").toUri().toString();
    fitted.save(path);
    PipelineModel loaded = PipelineModel.load(path);

    Dataset<Row> predicted = loaded.transform(rows);
    assertEveryLabelIsFound(predicted);
    assertEquals(
        fitted.transform(rows).orderBy("id").collectAsList(),
        predicted.orderBy("id").collectAsList());
    SparseLstmClassificationModel before = (SparseLstmClassificationModel) fitted.stages()[0];
    SparseLstmClassificationModel after = (SparseLstmClassificationModel) loaded.stages()[0];
    assertEquals(before.uid(), after.uid());
    assertEquals(before.explainParam(before.stepSize()), after.explainParam(after.stepSize()));
    assertArrayEquals(before.modelFile(), after.modelFile());
    assertArrayEquals(before.summary().objectiveHistory(), after.summary().objectiveHistory());
  }

  @Test
  void anEstimatorIsSavedWithItsParams() throws IOException {
    String path = directory.resolve("classifier").toUri().toString();
    SparseLstmClassifier saved = Seasons.classifier().setRow("W");
    saved.save(path);
    SparseLstmClassifier loaded = SparseLstmClassifier.load(path);

    assertEquals(saved.uid(), loaded.uid());
    assertEquals("W", loaded.getRow());
    assertEquals(20, loaded.getMaxIter());
    assertArrayEquals(saved.getSettings(), loaded.getSettings());
    assertFalse(loaded.isSet(loaded.seed()));
  }

  @Test
  void vectorsAreOrderedByNumber() {
    SparseLstmClassificationModel model = (SparseLstmClassificationModel) fitted.stages()[0];
    assertArrayEquals(new String[] {"0", "1", "2", "3"}, model.labels());
    assertEquals(4, model.numClasses());
    for (Row row : fitted.transform(Seasons.rows(session, 4, 40)).collectAsList()) {
      Vector probability = row.getAs("probability");
      Vector raw = row.getAs("rawPrediction");
      double prediction = row.getAs("prediction");
      assertEquals(4, probability.size());
      assertEquals(prediction, probability.argmax());
      assertEquals(prediction, raw.argmax());
      for (int i = 0; i < 4; i++) {
        assertEquals(Math.log(probability.apply(i)), raw.apply(i));
      }
      assertEquals(probability, model.predictProbability(row.getAs("text")));
      assertEquals(prediction, model.predict(row.getAs("text")));
    }
  }

  @Test
  void theSummaryTellsOfTrainingAndWhatIsLeft() {
    SparseLstmTrainingSummary summary =
        ((SparseLstmClassificationModel) fitted.stages()[0]).summary();
    double[] objective = summary.objectiveHistory();
    assertEquals(summary.totalIterations(), objective.length);
    assertTrue(objective[objective.length - 1] < objective[0], () -> Arrays.toString(objective));
    assertEquals(objective.length, summary.validationHistory().length);
    assertEquals(8, summary.hidden().of());
    assertTrue(summary.words().left() < summary.words().of(), summary.words().toString());
    assertEquals(32, summary.gates().all().of());
    assertEquals("validation", summary.quality().part());
    assertTrue(summary.bytes() > 0);
  }

  private static void assertEveryLabelIsFound(Dataset<Row> predicted) {
    TreeMap<String, Long> table = new TreeMap<>();
    for (Row row : predicted.select("label", "prediction").collectAsList()) {
      table.merge(row.get(0) + " is taken for " + row.get(1), 1L, Long::sum);
    }
    assertEquals(
        1.0,
        new MulticlassClassificationEvaluator().setMetricName("accuracy").evaluate(predicted),
        table::toString);
  }
}
