package org.gatesieve.job.pipeline;

import java.util.Optional;
import java.util.function.BiFunction;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.gatesieve.job.config.CheckpointSettings;
import org.gatesieve.job.config.Configuration;
import org.gatesieve.job.config.JobKeys;
import org.gatesieve.job.config.JobSettings;
import org.gatesieve.job.corpus.CorpusLoader;
import org.gatesieve.job.corpus.TextCorpusLoader;
import org.gatesieve.job.export.ExportedModel;
import org.gatesieve.job.failure.JobException;
import org.gatesieve.job.mlflow.RunTracking;
import org.gatesieve.job.progress.ProgressLog;
import org.gatesieve.job.progress.StatusFile;
import org.gatesieve.job.publish.PublishedRun;
import org.gatesieve.job.publish.PublishedRuns;
import org.gatesieve.job.publish.RunId;
import org.gatesieve.job.repeat.RecordedRun;

/**
 * The main job: corpus → rounds → masks → collapse → published run (DESIGN §2). The same settings
 * and data give the same run id; a run that is published already is left alone.
 */
public final class TrainJob {
  private final SparkSession session;
  private final Configuration configuration;
  private final JobSettings settings;
  private final String command;

  /**
   * Creates the job.
   *
   * @param command what the user typed, for the provenance
   */
  public TrainJob(SparkSession session, Configuration configuration, String command) {
    this.session = session;
    this.configuration = configuration;
    this.settings = JobSettings.from(configuration);
    this.command = command;
  }

  /**
   * Trains, collapses and publishes. Goes on where an earlier call was when its driver ended.
   *
   * @param force whether to train from the beginning, beside a run that is finished already and
   *     whatever else waits to be finished
   * @throws JobException when configuration, data, storage or training fail
   */
  public TrainOutcome run(boolean force) {
    return attended(
        (status, stop) -> onCorpus((task, identity) -> run(force, task, identity, status, stop)));
  }

  private TrainOutcome run(
      boolean force,
      LearningTask task,
      RunIdentity identity,
      StatusFile status,
      GracefulStop stop) {
    PublishedRuns runs = new PublishedRuns(output(), hadoop());
    RunId id = identity.with(task.fingerprint());
    Optional<PublishedRun> finished = runs.find(id);
    RunId own = force ? runs.free(id) : id;
    status.of(own);
    if (finished.isPresent() && !force) {
      return recorded(new TrainOutcome(finished.get(), Optional.empty()));
    }
    RunTracking.of(configuration, hadoop()).ifPresent(RunTracking::requireWritable);
    try (Listeners listeners = Listeners.keeping(configuration, session, own, status)) {
      return recorded(
          new Training(session, configuration, command, stop, listeners)
              .run(
                  task,
                  own,
                  RunCheckpoints.begin(
                      configuration, own, identity.origin(task.fingerprint()), force, hadoop())));
    }
  }

  private TrainOutcome recorded(TrainOutcome outcome) {
    RunTracking.of(configuration, hadoop()).ifPresent(mlflow -> mlflow.record(outcome.run()));
    return outcome;
  }

  /**
   * Makes another model of what a finished run has learnt, and publishes it as training with these
   * settings would.
   *
   * @param trained the finished run
   * @param checkpoints where its last checkpoint lies
   * @throws JobException (configuration) when the settings differ in more than pruning, (storage)
   *     when there is no checkpoint
   */
  public TrainOutcome collapse(PublishedRun trained, CheckpointSettings checkpoints) {
    return attended(
        (status, stop) ->
            onCorpus(
                (task, identity) -> {
                  RunId id = identity.with(task.fingerprint());
                  status.of(id);
                  RunTracking.of(configuration, hadoop()).ifPresent(RunTracking::requireWritable);
                  RunCheckpoints last =
                      RunCheckpoints.ofTrained(
                          checkpoints, trained, identity.origin(task.fingerprint()), hadoop());
                  return recorded(
                      new PublishedRuns(output(), hadoop())
                          .find(id)
                          .map(finished -> new TrainOutcome(finished, Optional.empty()))
                          .orElseGet(
                              () ->
                                  new Training(session, configuration, command, stop, status)
                                      .run(task, id, Optional.of(last))));
                }));
  }

  /**
   * The masked network of a finished run in DL4J's format; trains and publishes nothing.
   *
   * @param trained the finished run
   * @param checkpoints where its last checkpoint lies
   * @throws JobException (storage) when there is no checkpoint, or it gives another model
   */
  public ExportedModel maskedNetwork(PublishedRun trained, CheckpointSettings checkpoints) {
    try (GracefulStop stop = GracefulStop.listen(spark())) {
      return stop.unlessRequested(
          () ->
              onCorpus(
                  (task, identity) ->
                      new Training(session, configuration, command, stop, new ProgressLog())
                          .masked(
                              task,
                              trained,
                              RunCheckpoints.ofTrained(
                                  checkpoints,
                                  trained,
                                  identity.origin(task.fingerprint()),
                                  hadoop()))));
    }
  }

  private TrainOutcome attended(BiFunction<StatusFile, GracefulStop, TrainOutcome> work) {
    StatusFile status = new StatusFile(output(), hadoop());
    try (GracefulStop stop = GracefulStop.listen(spark())) {
      return status.during(() -> stop.unlessRequested(() -> work.apply(status, stop)));
    }
  }

  /**
   * Trains a run once more and publishes it beside what is there.
   *
   * @throws JobException (input data) before training when the corpus is another one, or settings
   *     that decide the result are
   */
  public PublishedRun repeat(RecordedRun recorded) {
    try (GracefulStop stop = GracefulStop.listen(spark())) {
      return stop.unlessRequested(() -> repeat(recorded, stop));
    }
  }

  private PublishedRun repeat(RecordedRun recorded, GracefulStop stop) {
    return onCorpus(
        (task, identity) -> {
          RunId id = identity.with(task.fingerprint());
          recorded.requireSame(id, task.fingerprint());
          RunId free = new PublishedRuns(output(), hadoop()).free(id);
          try (Listeners listeners = Listeners.watching(configuration, session)) {
            return new Training(session, configuration, command, stop, listeners)
                .run(task, free, Optional.empty())
                .run();
          }
        });
  }

  private <T> T onCorpus(BiFunction<LearningTask, RunIdentity, T> work) {
    RunIdentity identity = RunIdentity.of(configuration, hadoop());
    LearningTask task = load(identity.quarantine(output()).toString());
    try {
      return work.apply(task, identity);
    } finally {
      task.release();
    }
  }

  private JavaSparkContext spark() {
    return JavaSparkContext.fromSparkContext(session.sparkContext());
  }

  private Path output() {
    return new Path(configuration.get(JobKeys.OUTPUT_PATH));
  }

  private org.apache.hadoop.conf.Configuration hadoop() {
    return session.sparkContext().hadoopConfiguration();
  }

  private LearningTask load(String quarantine) {
    return switch (settings.task()) {
      case CLASSIFICATION ->
          new DocumentTask(
              session,
              settings,
              CorpusLoader.load(session, settings.corpus(), settings.text(), quarantine));
      case LANGUAGE_MODEL ->
          new TextTask(
              settings, TextCorpusLoader.load(session, settings.corpus(), settings.text()));
    };
  }
}
