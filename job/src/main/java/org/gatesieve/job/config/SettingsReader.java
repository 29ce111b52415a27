package org.gatesieve.job.config;

import org.gatesieve.compact.text.Tokenizer;
import org.gatesieve.job.failure.JobException;

/** Typed settings from checked values, and the checks that concern several values at once. */
final class SettingsReader {
  /** 2 s of a group variable, whose mean begins at 1, is at the clip of log α (METHOD §2). */
  private static final double SMALLEST_INITIAL_LOG_SIGMA = -4;

  private final Configuration values;

  SettingsReader(Configuration values) {
    this.values = values;
  }

  JobSettings job() {
    values.requireKeysOfTheTask();
    Task task = values.get(JobKeys.TASK);
    NamedRow row = row(task);
    return new JobSettings(
        task,
        values.get(JobKeys.SEED),
        row.name(),
        row.row(),
        corpus(task),
        text(),
        network(),
        training(),
        penalty(),
        elastic(),
        pruning(task));
  }

  private NamedRow row(Task task) {
    String text = values.get(JobKeys.ROW);
    try {
      return RowNames.parse(text, task);
    } catch (IllegalArgumentException e) {
      throw JobException.configuration(
          "row: '" + text + "' is no row of task " + task.text() + ": " + e.getMessage());
    }
  }

  private CorpusSettings corpus(Task task) {
    CorpusSettings corpus =
        new CorpusSettings(
            values.get(CorpusKeys.FORMAT),
            values.get(CorpusKeys.TRAIN),
            values.get(CorpusKeys.VALIDATION),
            values.get(CorpusKeys.TEST),
            values.get(CorpusKeys.VALIDATION_FRACTION),
            values.get(CorpusKeys.TEST_FRACTION),
            values.get(CorpusKeys.SPLIT_BY),
            values.get(CorpusKeys.HEADER),
            values.get(CorpusKeys.TEXT_COLUMN),
            values.get(CorpusKeys.LABEL_COLUMN),
            values.get(CorpusKeys.LABEL_PATTERN),
            values.get(CorpusKeys.SEPARATOR),
            values.get(CorpusKeys.SHARDS),
            values.get(CorpusKeys.BAD_RECORD_SHARE));
    CorpusChecks.check(corpus, task);
    return corpus;
  }

  private TextSettings text() {
    return new TextSettings(
        values.get(TextKeys.UNITS),
        new Tokenizer(values.get(TextKeys.LOWER_CASE), values.get(TextKeys.STRIP_MARKUP)),
        values.get(TextKeys.WORDS),
        values.get(TextKeys.MINIMUM_COUNT),
        values.get(TextKeys.MAXIMUM_LENGTH),
        values.get(TextKeys.KEPT),
        values.get(TextKeys.UNKNOWN_WORDS));
  }

  private NetworkSettings network() {
    NetworkSettings network =
        new NetworkSettings(
            values.get(NetworkKeys.INPUTS),
            values.get(NetworkKeys.HIDDEN),
            values.get(NetworkKeys.GATE_ACTIVATION),
            values.get(NetworkKeys.OUTPUT),
            values.get(NetworkKeys.EMBEDDING),
            values.get(NetworkKeys.EMBEDDING_PATH),
            values.get(NetworkKeys.EMBEDDING_SCALE),
            values.get(NetworkKeys.EMBEDDING_DECAY),
            values.get(NetworkKeys.INITIAL_LOG_SIGMA),
            values.get(NetworkKeys.FORGET_BIAS),
            values.get(NetworkKeys.RECURRENT_GAIN),
            values.get(NetworkKeys.LOCAL_REPARAMETRISATION));
    if (network.embedding() == EmbeddingSource.FILE && network.embeddingPath().isEmpty()) {
      throw JobException.configuration(
          "network.embedding-path is required when network.embedding is file");
    }
    if (network.initialLogSigma() < SMALLEST_INITIAL_LOG_SIGMA) {
      throw JobException.configuration(
          "network.initial-log-sigma is "
              + network.initialLogSigma()
              + ", but must be at least "
              + SMALLEST_INITIAL_LOG_SIGMA
              + ": log alpha of a group variable would begin below the clip at -8, where KL has no"
              + " gradient, and it would never be pruned");
    }
    return network;
  }

  private ElasticSettings elastic() {
    ElasticSettings elastic =
        new ElasticSettings(
            values.get(ElasticKeys.ENABLED),
            values.get(ElasticKeys.THRESHOLD),
            values.get(ElasticKeys.PATIENCE),
            values.get(ElasticKeys.ROTATION));
    double pruning = values.get(PruningKeys.THRESHOLD);
    if (elastic.enabled() && elastic.threshold() < pruning) {
      throw JobException.configuration(
          "elastic.threshold is "
              + elastic.threshold()
              + ", below pruning.threshold, "
              + pruning
              + ": training would remove what the model is to keep; raise it or set elastic.enabled"
              + " to false");
    }
    return elastic;
  }

  private TrainingSettings training() {
    return new TrainingSettings(
        values.get(TrainingKeys.EPOCHS),
        values.get(TrainingKeys.BATCH_SIZE),
        values.get(TrainingKeys.WORD_DROPOUT),
        values.get(TrainingKeys.LEARNING_RATE),
        values.get(TrainingKeys.RATE_SCHEDULE),
        values.get(TrainingKeys.LOG_SIGMA_RATE),
        values.get(TrainingKeys.GROUP_RATE),
        values.get(TrainingKeys.GRADIENT_CLIP),
        values.get(TrainingKeys.LOCAL_STEPS),
        values.get(TrainingKeys.AVERAGING),
        values.get(TrainingKeys.PATIENCE),
        values.get(TrainingKeys.FINE_TUNING),
        values.get(TrainingKeys.WINDOW),
        values.get(TrainingKeys.CARRIED_STATE));
  }

  private PenaltySettings penalty() {
    return new PenaltySettings(
        values.get(PenaltyKeys.WEIGHT),
        values.get(PenaltyKeys.SHORT_DOCUMENTS),
        values.get(PenaltyKeys.INPUTS),
        values.get(PenaltyKeys.HIDDEN),
        values.get(PenaltyKeys.GATES),
        values.get(PenaltyKeys.WORDS));
  }

  private PruningSettings pruning(Task task) {
    ModelChoice choice = values.get(PruningKeys.PUBLISH);
    if (task == Task.CLASSIFICATION
        && choice.hasReference()
        && !(choice.reference() > 1 && choice.reference() <= 100)) {
      throw JobException.configuration(
          "pruning.publish is "
              + choice
              + ", but accuracy is in percent: give a number above 1 and up to 100 behind of");
    }
    if (!values.get(PruningKeys.SWEEP).isEmpty() && values.get(TrainingKeys.FINE_TUNING) > 0) {
      throw JobException.configuration(
          "pruning.sweep is for models that are not fine-tuned: training.fine-tuning fixes the masks"
              + " of pruning.threshold, and other thresholds find the same ones; leave one of the"
              + " two out");
    }
    return new PruningSettings(
        values.get(PruningKeys.THRESHOLD),
        values.get(PruningKeys.SWEEP),
        values.get(PruningKeys.WORDS),
        choice);
  }
}
