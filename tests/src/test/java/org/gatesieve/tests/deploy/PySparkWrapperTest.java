package org.gatesieve.tests.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.spark.ml.param.Param;
import org.gatesieve.job.ml.SparseLstmClassificationModel;
import org.gatesieve.job.ml.SparseLstmClassifier;
import org.gatesieve.job.ml.SparseLstmTrainingSummary;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The PySpark wrapper, compiled and run by Python, against the Java classes that it wraps. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class PySparkWrapperTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static JsonNode described;

  @BeforeAll
  static void describe() throws IOException, InterruptedException {
    described =
        Python.json(
            Path.of("src/test/resources/pyspark/describe_wrapper.py"),
            DeployFiles.DEPLOY.resolve("pyspark/gatesieve.py").toString());
  }

  @Test
  void itsClassesAreTheJavaClasses() {
    assertEquals(SparseLstmClassifier.class.getName(), described.get("constructed").asText());
    List<String> stages = new ArrayList<>();
    described.get("stages").fieldNames().forEachRemaining(stages::add);
    assertEquals(
        List.of(
            SparseLstmClassifier.class.getName(), SparseLstmClassificationModel.class.getName()),
        stages);
  }

  @Test
  void bothStagesHaveTheParamsOfJavaWithTheirDefaults() {
    SparseLstmClassifier classifier = new SparseLstmClassifier();
    Map<String, JsonNode> defaults = new TreeMap<>();
    for (Param<?> param : classifier.params()) {
      defaults.put(param.name(), JSON.valueToTree(classifier.getOrDefault(param)));
    }
    for (JsonNode stage : described.get("stages")) {
      assertEquals(JSON.valueToTree(defaults.keySet()), stage.get("params"));
      assertEquals(JSON.valueToTree(defaults).toString(), sorted(stage.get("defaults")));
    }
  }

  @Test
  void whatItCallsIsThere() {
    for (Map.Entry<String, JsonNode> calls : described.get("calls").properties()) {
      Class<?> owner = type(calls.getKey());
      for (JsonNode name : calls.getValue()) {
        assertEquals(1, called(owner, name.asText()).count(), owner + "." + name);
      }
    }
  }

  /** The class of an object that is named by the calls that lead to it. */
  private static Class<?> type(String path) {
    int dot = path.lastIndexOf('.');
    if (dot > 0) {
      return called(type(path.substring(0, dot)), path.substring(dot + 1)).findAny().orElseThrow();
    }
    return path.equals("model")
        ? SparseLstmClassificationModel.class
        : SparseLstmTrainingSummary.class;
  }

  private static Stream<Class<?>> called(Class<?> owner, String method) {
    return Stream.of(owner.getMethods())
        .filter(candidate -> candidate.getName().equals(method))
        .map(candidate -> (Class<?>) candidate.getReturnType());
  }

  private static String sorted(JsonNode object) {
    Map<String, JsonNode> fields = new TreeMap<>();
    object.fields().forEachRemaining(field -> fields.put(field.getKey(), field.getValue()));
    return JSON.valueToTree(fields).toString();
  }
}
