package org.gatesieve.job.ml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.ml.param.Param;
import org.gatesieve.job.config.CheckpointKeys;
import org.gatesieve.job.config.ConfigKey;
import org.gatesieve.job.config.Configuration;
import org.gatesieve.job.config.ConfigurationLoader;
import org.gatesieve.job.config.CorpusKeys;
import org.gatesieve.job.config.DriverEnvironment;
import org.gatesieve.job.config.JobKeys;
import org.gatesieve.job.config.Setting;
import org.gatesieve.job.failure.JobException;

/**
 * What Params say to the job, as values of its configuration keys.
 *
 * @param given what was set, defaults left out
 * @param outputPath where the run is published; empty: nowhere that lasts
 */
record FitSettings(List<Setting> given, String outputPath) {
  private static final String SETTINGS = "settings";
  private static final String FIT = "fit";

  /** Keys that follow from the dataset and from Params. */
  private static final Set<String> OWN =
      Set.of(
          JobKeys.TASK.name(),
          JobKeys.OUTPUT_PATH.name(),
          CorpusKeys.FORMAT.name(),
          CorpusKeys.TRAIN.name(),
          CorpusKeys.VALIDATION.name(),
          CorpusKeys.TEST.name(),
          CorpusKeys.SPLIT_BY.name(),
          CorpusKeys.HEADER.name(),
          CorpusKeys.TEXT_COLUMN.name(),
          CorpusKeys.LABEL_COLUMN.name(),
          CorpusKeys.LABEL_PATTERN.name(),
          CorpusKeys.SEPARATOR.name());

  FitSettings {
    given = List.copyOf(given);
  }

  /**
   * The settings of a stage.
   *
   * @throws JobException (configuration) when {@code settings} hold what is no pair, a key that fit
   *     gives itself, or one whose Param is set, too
   */
  static FitSettings of(TrainingParams stage) {
    List<Setting> given = new ArrayList<>();
    for (Map.Entry<Param<?>, ConfigKey<?>> entry : stage.training().keys().entrySet()) {
      Param<?> param = entry.getKey();
      if (stage.isSet(param)) {
        given.add(
            new Setting(
                entry.getValue().name(),
                String.valueOf((Object) stage.getOrDefault(param)),
                "Param " + param.name()));
      }
    }
    List<Setting> typed = List.copyOf(given);
    for (String pair : stage.getSettings()) {
      Setting setting = Setting.parse(pair, SETTINGS);
      requireFree(setting, typed);
      given.add(setting);
    }
    return new FitSettings(given, stage.getOutputPath());
  }

  private static void requireFree(Setting setting, List<Setting> typed) {
    String key = setting.key();
    if (OWN.contains(key)) {
      throw JobException.configuration(
          key + " cannot be set (" + SETTINGS + "): it follows from the dataset and from Params");
    }
    for (Setting other : typed) {
      if (other.key().equals(key)) {
        throw JobException.configuration(
            key + " is set twice, by " + other.origin() + " and by " + SETTINGS);
      }
    }
  }

  /**
   * Accepts every value by itself, before there is data.
   *
   * @throws JobException (configuration) for an unknown key or a value that its key does not allow
   */
  void check() {
    load(given, DriverEnvironment.ofThisProcess().hadoop());
  }

  /**
   * The configuration of the job.
   *
   * @throws JobException (configuration) as for {@link #check}
   */
  Configuration configuration(WorkDirectory work, org.apache.hadoop.conf.Configuration hadoop) {
    List<Setting> all = new ArrayList<>();
    if (outputPath.isEmpty()) {
      // They would go with the work directory.
      all.add(own(CheckpointKeys.ROUNDS, "0"));
    }
    all.addAll(given);
    all.add(own(CorpusKeys.FORMAT, "parquet"));
    all.add(own(CorpusKeys.TRAIN, work.table().toString()));
    all.add(own(CorpusKeys.TEXT_COLUMN, TrainingTable.TEXT));
    all.add(own(CorpusKeys.LABEL_COLUMN, TrainingTable.LABEL));
    all.add(
        outputPath.isEmpty()
            ? own(JobKeys.OUTPUT_PATH, work.runs().toString())
            : new Setting(JobKeys.OUTPUT_PATH.name(), outputPath, "Param outputPath"));
    return load(all, hadoop);
  }

  private static Setting own(ConfigKey<?> key, String value) {
    return new Setting(key.name(), value, FIT);
  }

  private static Configuration load(
      List<Setting> settings, org.apache.hadoop.conf.Configuration hadoop) {
    return new ConfigurationLoader(new DriverEnvironment(hadoop, List.of())).load(settings);
  }
}
