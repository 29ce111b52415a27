package org.gatesieve.job.config;

import org.gatesieve.job.failure.JobException;
import org.gatesieve.learn.network.SparsificationRow;

/**
 * All settings of training but for where the result goes, which is {@link JobKeys#OUTPUT_PATH}: the
 * same settings give the same model wherever it is published.
 *
 * @param task what the network is trained for
 * @param seed source of every random number
 * @param rowName the row as reports name it: a row of METHOD §1's table, or six letters
 * @param row how each kind of parameter is learnt
 */
public record JobSettings(
    Task task,
    long seed,
    String rowName,
    SparsificationRow row,
    CorpusSettings corpus,
    TextSettings text,
    NetworkSettings network,
    TrainingSettings training,
    PenaltySettings penalty,
    ElasticSettings elastic,
    PruningSettings pruning) {

  /**
   * The settings that {@code configuration} makes.
   *
   * @throws JobException when a value is missing or contradicts another
   */
  public static JobSettings from(Configuration configuration) {
    return new SettingsReader(configuration).job();
  }
}
