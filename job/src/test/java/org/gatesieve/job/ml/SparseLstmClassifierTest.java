package org.gatesieve.job.ml;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.apache.commons.lang3.SerializationUtils;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.gatesieve.job.config.ConfigKey;
import org.junit.jupiter.api.Test;

class SparseLstmClassifierTest {
  private static final StructType SCHEMA =
      new StructType()
          .add("text", DataTypes.StringType)
          .add("label", DataTypes.DoubleType)
          .add("flag", DataTypes.BooleanType);

  private final SparseLstmClassifier classifier = new SparseLstmClassifier();

  @Test
  void everyParamIsExplainedAndHasADefault() {
    assertEquals(13, classifier.params().length);
    for (Param<?> param : classifier.params()) {
      assertTrue(classifier.hasDefault(param), param.name());
      assertTrue(
          classifier.explainParams().contains(param.name() + ": " + param.doc()), param.name());
    }
  }

  @Test
  void paramsHaveTheMeaningAndDefaultOfTheirKeys() {
    for (Map.Entry<Param<?>, ConfigKey<?>> entry : classifier.training().keys().entrySet()) {
      ConfigKey<?> key = entry.getValue();
      assertEquals(
          key.defaultValue().orElseThrow(), (Object) classifier.getOrDefault(entry.getKey()));
      assertTrue(entry.getKey().doc().startsWith(key.doc()), key.name());
    }
  }

  @Test
  void aValueThatIsNotAllowedIsRefusedWhenItIsSet() {
    assertRefused(() -> classifier.setMaxIter(-1));
    assertRefused(() -> classifier.setStepSize(0));
    assertRefused(() -> classifier.setShards(0));
    assertRefused(() -> classifier.setValidationFraction(1));
    assertRefused(() -> classifier.setRow("W+X"));
    assertRefused(() -> classifier.setRow("LLCLL"));
    assertEquals("LLLCLL", classifier.setRow("LLLCLL").getRow());
  }

  @Test
  void aCopyHasTheSameIdAndItsOwnValues() {
    classifier.setTextCol("body").setSettings("network.hidden=8");
    SparseLstmClassifier copy = classifier.copy(new ParamMap().put(classifier.maxIter().w(7)));

    assertNotSame(classifier, copy);
    assertEquals(classifier.uid(), copy.uid());
    assertEquals("body", copy.getTextCol());
    assertArrayEquals(new String[] {"network.hidden=8"}, copy.getSettings());
    assertEquals(7, copy.getMaxIter());
    assertEquals(0, classifier.getMaxIter());
  }

  @Test
  void itCanBeSerialised() {
    SparseLstmClassifier copy = SerializationUtils.roundtrip(classifier.setRow("W"));
    assertEquals("W", copy.getRow());
    assertRefused(() -> copy.setRow("W+X"));
  }

  @Test
  void theSchemaGetsTheColumnsOfPredictions() {
    StructType schema = classifier.transformSchema(SCHEMA);
    assertEquals(SQLDataTypes.VectorType(), schema.apply("probability").dataType());
    assertEquals(SQLDataTypes.VectorType(), schema.apply("rawPrediction").dataType());
    assertEquals(DataTypes.DoubleType, schema.apply("prediction").dataType());

    StructType less = classifier.setRawPredictionCol("").transformSchema(SCHEMA);
    assertFalse(less.getFieldIndex("rawPrediction").isDefined());
    assertEquals(5, less.length());
  }

  @Test
  void wrongColumnsAreNamed() {
    assertRefused(
        "textCol \"body\" is not a column of the dataset; its columns are: text, label, flag",
        classifier.copy(ParamMap.empty()).setTextCol("body"));
    assertRefused(
        "textCol \"label\" has type double; string is needed",
        classifier.copy(ParamMap.empty()).setTextCol("label"));
    assertRefused(
        "labelCol \"stars\" is not a column of the dataset; its columns are: text, label, flag",
        classifier.copy(ParamMap.empty()).setLabelCol("stars"));
    assertRefused(
        "labelCol \"flag\" has type boolean; string or a numeric type is needed",
        classifier.copy(ParamMap.empty()).setLabelCol("flag"));
    assertRefused(
        "The dataset has a column \"flag\" already; drop it, or give the Params predictionCol,"
            + " probabilityCol and rawPredictionCol other names",
        classifier.copy(ParamMap.empty()).setPredictionCol("flag"));
  }

  @Test
  void wrongSettingsAreNamed() {
    assertRefusedSettings(
        "unknown key network.hiden, did you mean network.hidden? (settings)", "network.hiden=8");
    assertRefusedSettings(
        "network.hidden: '0' is not a whole number from 1 (settings)", "network.hidden=0");
    assertRefusedSettings("settings network.hidden: expected key=value", "network.hidden");
    assertRefusedSettings(
        "corpus.train cannot be set (settings): it follows from the dataset and from Params",
        "corpus.train=elsewhere");
    assertRefused(
        "training.epochs is set twice, by Param maxIter and by settings",
        classifier.setMaxIter(3).setSettings("training.epochs=4"));
  }

  private void assertRefusedSettings(String message, String pair) {
    assertRefused(message, classifier.setSettings(pair));
  }

  private static void assertRefused(String message, SparseLstmClassifier wrong) {
    assertEquals(
        message,
        assertThrows(IllegalArgumentException.class, () -> wrong.transformSchema(SCHEMA))
            .getMessage());
  }

  private static void assertRefused(Runnable setting) {
    assertThrows(IllegalArgumentException.class, setting::run);
  }
}
