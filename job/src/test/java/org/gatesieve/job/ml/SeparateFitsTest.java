package org.gatesieve.job.ml;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.spark.ml.evaluation.MulticlassClassificationEvaluator;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.tuning.CrossValidator;
import org.apache.spark.ml.tuning.CrossValidatorModel;
import org.apache.spark.ml.tuning.ParamGridBuilder;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.gatesieve.job.corpus.LocalSpark;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 5, unit = TimeUnit.MINUTES)
class SeparateFitsTest {
  private static SparkSession session;

  @TempDir private Path directory;

  @BeforeAll
  static void start() {
    session = LocalSpark.start(2);
  }

  @AfterAll
  static void stop() {
    session.stop();
  }

  @BeforeEach
  void keepTemporaryFilesApart() {
    session
        .sparkContext()
        .hadoopConfiguration()
        .set("hadoop.tmp.dir", directory.resolve("tmp").toString());
  }

  @Test
  void theSameRowsGiveTheSameBytesHoweverTheyArePartitioned() throws IOException {
    Dataset<Row> rows = Seasons.rows(session, 2, 90);
    SparseLstmClassifier classifier = Seasons.classifier().setMaxIter(4);
    byte[] once = classifier.fit(rows).modelFile();
    byte[] again = Seasons.classifier().setMaxIter(4).fit(rows.repartition(5)).modelFile();

    assertArrayEquals(once, again);
    assertFalse(Arrays.equals(once, classifier.setSeed(2).fit(rows).modelFile()));
    assertEquals(List.of(), leftBehind());
  }

  @Test
  void aModelOfEveryCombinationIsJudgedAndTheBestIsTaken() throws IOException {
    SparseLstmClassifier classifier = Seasons.classifier();
    ParamMap[] grid =
        new ParamGridBuilder().addGrid(classifier.maxIter(), new int[] {1, 20}).build();
    CrossValidatorModel chosen =
        new CrossValidator()
            .setEstimator(classifier)
            .setEvaluator(new MulticlassClassificationEvaluator().setMetricName("accuracy"))
            .setEstimatorParamMaps(grid)
            .setNumFolds(2)
            .setParallelism(2)
            .setSeed(1)
            .setCollectSubModels(true)
            .fit(Seasons.rows(session, 2, 160));

    assertEquals(2, chosen.avgMetrics().length);
    assertTrue(
        chosen.avgMetrics()[0] < chosen.avgMetrics()[1], Arrays.toString(chosen.avgMetrics()));
    SparseLstmClassificationModel best = (SparseLstmClassificationModel) chosen.bestModel();
    assertEquals(20, best.getMaxIter());
    List<byte[]> models =
        Stream.of(chosen.subModels())
            .flatMap(Stream::of)
            .map(model -> ((SparseLstmClassificationModel) model).modelFile())
            .toList();
    assertEquals(4, models.stream().map(Arrays::toString).distinct().count());
    assertEquals(List.of(), leftBehind());
  }

  @Test
  void aRunIsKeptWhereTheUserWantsItAndFoundThereAgain() throws IOException {
    Dataset<Row> rows = Seasons.rows(session, 2, 90);
    Path output = directory.resolve("runs");
    SparseLstmClassifier classifier =
        Seasons.classifier().setMaxIter(4).setOutputPath(output.toString());
    SparseLstmClassificationModel trained = classifier.fit(rows);
    Path run = output.resolve(Files.readString(output.resolve("LATEST")).strip());
    assertArrayEquals(trained.modelFile(), Files.readAllBytes(run.resolve("model.gsv")));
    assertTrue(Files.exists(run.resolve("report.html")));

    assertArrayEquals(trained.modelFile(), classifier.fit(rows).modelFile());
    assertFalse(
        Arrays.equals(
            trained.modelFile(), classifier.copy(seed(classifier)).fit(rows).modelFile()));
    try (Stream<Path> runs = Files.list(output)) {
      assertEquals(2, runs.filter(path -> Files.exists(path.resolve("_SUCCESS"))).count());
    }
    assertEquals(List.of(), leftBehind());
  }

  private static ParamMap seed(SparseLstmClassifier classifier) {
    return new ParamMap().put(classifier.seed().w(2));
  }

  private List<Path> leftBehind() throws IOException {
    try (Stream<Path> paths = Files.list(directory.resolve("tmp/gatesieve"))) {
      return paths.toList();
    }
  }
}
