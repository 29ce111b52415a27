package org.gatesieve.job.ml;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.IntParam;
import org.apache.spark.ml.param.LongParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamValidators;
import org.apache.spark.ml.param.Params;
import org.apache.spark.ml.param.StringArrayParam;
import org.gatesieve.job.config.ConfigKey;
import org.gatesieve.job.config.CorpusKeys;
import org.gatesieve.job.config.JobKeys;
import org.gatesieve.job.config.RowNames;
import org.gatesieve.job.config.Task;
import org.gatesieve.job.config.TrainingKeys;
import scala.Function1;

/**
 * The Params of {@link TrainingParams}. Most stand for a configuration key and have its meaning and
 * default.
 */
record TrainingParamSet(
    LongParam seed,
    Param<String> row,
    IntParam maxIter,
    DoubleParam stepSize,
    IntParam shards,
    DoubleParam validationFraction,
    StringArrayParam settings,
    Param<String> outputPath)
    implements Serializable {

  /** Makes the Params of a stage whose uid is known, and gives it their defaults. */
  static TrainingParamSet of(Params stage) {
    TrainingParamSet params =
        new TrainingParamSet(
            new LongParam(stage, "seed", doc(JobKeys.SEED)),
            new Param<>(stage, "row", doc(JobKeys.ROW), rows()),
            new IntParam(stage, "maxIter", doc(TrainingKeys.EPOCHS), ParamValidators.gtEq(0)),
            new DoubleParam(
                stage, "stepSize", doc(TrainingKeys.LEARNING_RATE), ParamValidators.gt(0)),
            new IntParam(stage, "shards", doc(CorpusKeys.SHARDS), ParamValidators.gtEq(1)),
            new DoubleParam(
                stage,
                "validationFraction",
                doc(CorpusKeys.VALIDATION_FRACTION),
                ParamValidators.inRange(0, 1, true, false)),
            new StringArrayParam(
                stage, "settings", "Values of other configuration keys, each as key=value."),
            new Param<>(
                stage,
                "outputPath",
                "Directory in which the run is published, with its report; empty: a temporary one"
                    + " that is removed after fit."));
    params.keys().forEach((param, key) -> setDefault(stage, param, key));
    stage.setDefault(params.settings, new String[0]);
    stage.setDefault(params.outputPath, "");
    return params;
  }

  /** The configuration keys that Params stand for. */
  Map<Param<?>, ConfigKey<?>> keys() {
    Map<Param<?>, ConfigKey<?>> keys = new LinkedHashMap<>();
    keys.put(seed, JobKeys.SEED);
    keys.put(row, JobKeys.ROW);
    keys.put(maxIter, TrainingKeys.EPOCHS);
    keys.put(stepSize, TrainingKeys.LEARNING_RATE);
    keys.put(shards, CorpusKeys.SHARDS);
    keys.put(validationFraction, CorpusKeys.VALIDATION_FRACTION);
    return keys;
  }

  private static String doc(ConfigKey<?> key) {
    return key.doc() + " Configuration key " + key.name() + ".";
  }

  /** A validator that can be serialised with the stage, as Spark's own can. */
  @SuppressWarnings("unchecked")
  private static Function1<String, Object> rows() {
    return (Function1<String, Object> & Serializable)
        text -> RowNames.isRow(text, Task.CLASSIFICATION);
  }

  /** The types of Spark's Params for numbers do not say which numbers. */
  @SuppressWarnings("unchecked")
  private static void setDefault(Params stage, Param<?> param, ConfigKey<?> key) {
    stage.setDefault((Param<Object>) param, key.defaultValue().orElseThrow());
  }
}
