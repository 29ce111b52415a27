package org.gatesieve.job.ml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.sql.SparkSession;
import org.gatesieve.compact.format.ModelFile;
import org.gatesieve.job.corpus.LocalSpark;
import org.gatesieve.job.serving.SharedClassifier;
import org.gatesieve.job.serving.WeatherModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 2, unit = TimeUnit.MINUTES)
class SharedOnceTest {
  private static final byte[] FILE = ModelFile.toBytes(WeatherModel.build());

  private final SparseLstmClassificationModel model =
      new SparseLstmClassificationModel(
          "weather",
          new LearntModel(FILE, List.of("cold", "mild", "warm"), new byte[0], new byte[0]));

  @Test
  void allTasksOfAJvmAndAllCopiesOfAModelShareOneClassifier() {
    try (SparkSession session = LocalSpark.start(2)) {
      Broadcast<SharedClassifier> first = model.shared().in(session.sparkContext());
      Broadcast<SharedClassifier> second =
          model.copy(ParamMap.empty()).shared().in(session.sparkContext());
      assertSame(first, second);

      List<Integer> tasks = IntStream.range(0, 16).boxed().toList();
      assertEquals(
          1,
          JavaSparkContext.fromSparkContext(session.sparkContext())
              .parallelize(tasks, 16)
              .map(task -> System.identityHashCode(first.value().get()))
              .distinct()
              .count());
    }
  }

  @Test
  void aModelOutlivesTheContextThatItTransformedIn() {
    Broadcast<SharedClassifier> first;
    try (SparkSession session = LocalSpark.start(1)) {
      first = model.shared().in(session.sparkContext());
    }
    try (SparkSession session = LocalSpark.start(2)) {
      assertNotSame(first, model.shared().in(session.sparkContext()));
      assertEquals(
          2.0,
          model
              .transform(session.sql("select 'sun' as text"))
              .select("prediction")
              .first()
              .getDouble(0));
    }
  }
}
