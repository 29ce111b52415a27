package org.gatesieve.job.pipeline;

import java.util.Optional;
import java.util.function.BiFunction;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.gatesieve.job.averaging.AveragingSettings;
import org.gatesieve.job.averaging.AveragingTrainingMaster;
import org.gatesieve.job.config.Configuration;
import org.gatesieve.job.config.JobKeys;
import org.gatesieve.job.config.JobSettings;
import org.gatesieve.job.corpus.CorpusLoader;
import org.gatesieve.job.corpus.TextCorpusLoader;
import org.gatesieve.job.failure.ExitCode;
import org.gatesieve.job.failure.JobException;
import org.gatesieve.job.progress.ProgressLog;
import org.gatesieve.job.publish.PublishedRun;
import org.gatesieve.job.publish.PublishedRuns;
import org.gatesieve.job.publish.RunId;
import org.gatesieve.job.publish.RunPublisher;
import org.gatesieve.job.repeat.RecordedRun;
import org.gatesieve.learn.assembly.SparseNetwork;
import org.gatesieve.learn.elastic.ElasticNetwork;
import org.gatesieve.learn.elastic.WordIds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The main job: corpus → rounds → masks → collapse → published run (DESIGN §2). The same settings
 * and data give the same run id; a run that is published already is left alone.
 */
public final class TrainJob {
  private static final Logger LOG = LoggerFactory.getLogger(TrainJob.class);

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
    PublishedRuns runs = new PublishedRuns(output(), hadoop());
    return onCorpus(
        (task, identity) -> {
          RunId id = identity.with(task.fingerprint());
          Optional<PublishedRun> finished = runs.find(id);
          if (finished.isPresent() && !force) {
            return new TrainOutcome(finished.get(), Optional.empty());
          }
          RunId own = force ? runs.free(id) : id;
          return train(
              task,
              own,
              RunCheckpoints.begin(
                  configuration, own, identity.origin(task.fingerprint()), force, hadoop()));
        });
  }

  /**
   * Trains a run once more and publishes it beside what is there.
   *
   * @throws JobException (input data) before training when the corpus is another one, or settings
   *     that decide the result are
   */
  public PublishedRun repeat(RecordedRun recorded) {
    return onCorpus(
        (task, identity) -> {
          RunId id = identity.with(task.fingerprint());
          requireSame(recorded, id, task.fingerprint());
          RunId free = new PublishedRuns(output(), hadoop()).free(id);
          return train(task, free, Optional.empty()).run();
        });
  }

  private static void requireSame(RecordedRun recorded, RunId id, String fingerprint) {
    if (id.value().equals(recorded.id())) {
      return;
    }
    throw JobException.inputData(
        fingerprint.equals(recorded.dataFingerprint())
            ? "The settings are those of run "
                + id
                + ", not of "
                + recorded.id()
                + "; set nothing but where the corpus lies"
            : "The corpus is not that of the run: its fingerprint is "
                + fingerprint
                + ", the run's is "
                + recorded.dataFingerprint()
                + "; give its place with --set corpus.train=...");
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

  private TrainOutcome train(LearningTask task, RunId id, Optional<RunCheckpoints> checkpoints) {
    try {
      TrainOutcome outcome = trainAndPublish(task, id, checkpoints);
      checkpoints.ifPresent(RunCheckpoints::finished);
      return outcome;
    } catch (JobException e) {
      if (e.exitCode() == ExitCode.DIVERGED) {
        checkpoints.ifPresent(own -> own.diverged(e.getMessage()));
      }
      throw e;
    }
  }

  private TrainOutcome trainAndPublish(
      LearningTask task, RunId id, Optional<RunCheckpoints> checkpoints) {
    new RunPublisher(output(), hadoop()).requireWritable();
    task.prepare();
    NetworkPlan plan = NetworkPlan.of(settings, task);
    JavaSparkContext spark = JavaSparkContext.fromSparkContext(session.sparkContext());
    AveragingTrainingMaster master =
        new AveragingTrainingMaster(
            new AveragingSettings(
                settings.training().averaging(), settings.training().gradientClip()));
    MultiLayerNetwork network =
        SparseNetwork.initialised(SparseNetwork.configuration(plan.network()));
    task.initialise(network);
    LOG.info(
        "Run {}: {} parameters, {} steps on each of {} shards",
        id,
        network.numParams(),
        plan.steps(),
        settings.corpus().shards());
    MaskedScoring scoring = MaskedScoring.of(network, WordIds.SAME);
    Rounds rounds = new Rounds(spark, settings, task, master, new ProgressLog());
    TrainedNetwork trained =
        new MainPhase(spark, task, plan, succession(plan, task))
            .run(rounds, ElasticNetwork.of(plan.network(), network), checkpoints);
    return new Finish(session, configuration, settings, task, scoring, command)
        .publish(new FineTuning(settings, plan).of(trained, rounds), output(), id);
  }

  private Succession succession(NetworkPlan plan, LearningTask task) {
    if (settings.row().isVariational()) {
      return new Elasticity(
          settings.elastic(), plan.network().shape(), task.wordCounts(), plan.steps());
    }
    int patience = settings.training().patience();
    return patience == 0
        ? Succession.UNCHANGED
        : new EarlyStopping(patience * plan.stepsPerEpoch());
  }
}
