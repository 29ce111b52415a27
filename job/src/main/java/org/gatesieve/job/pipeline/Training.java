package org.gatesieve.job.pipeline;

import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.gatesieve.job.averaging.AveragingSettings;
import org.gatesieve.job.averaging.AveragingTrainingMaster;
import org.gatesieve.job.config.Configuration;
import org.gatesieve.job.config.JobKeys;
import org.gatesieve.job.config.JobSettings;
import org.gatesieve.job.export.ExportedModel;
import org.gatesieve.job.failure.ExitCode;
import org.gatesieve.job.failure.JobException;
import org.gatesieve.job.progress.RoundListener;
import org.gatesieve.job.publish.PublishedRun;
import org.gatesieve.job.publish.RunId;
import org.gatesieve.job.publish.RunPublisher;
import org.gatesieve.learn.assembly.SparseNetwork;
import org.gatesieve.learn.elastic.ElasticNetwork;
import org.gatesieve.learn.elastic.WordIds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** From a corpus that was read to a published run: rounds → masks → collapse → files. */
final class Training {
  private static final Logger LOG = LoggerFactory.getLogger("org.gatesieve");

  private final SparkSession session;
  private final Configuration configuration;
  private final JobSettings settings;
  private final String command;
  private final GracefulStop stop;
  private final RoundListener progress;

  /**
   * @param command what the user typed, for the provenance
   * @param stop whether the process was told to end
   * @param progress hears of every round, and when they are over
   */
  Training(
      SparkSession session,
      Configuration configuration,
      String command,
      GracefulStop stop,
      RoundListener progress) {
    this.session = session;
    this.configuration = configuration;
    this.settings = JobSettings.from(configuration);
    this.command = command;
    this.stop = stop;
    this.progress = progress;
  }

  /**
   * Trains and publishes.
   *
   * @param checkpoints where training goes on and is saved; empty: neither
   * @throws JobException when training or storage fail
   */
  TrainOutcome run(LearningTask task, RunId id, Optional<RunCheckpoints> checkpoints) {
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
    Path output = new Path(configuration.get(JobKeys.OUTPUT_PATH));
    new RunPublisher(output, session.sparkContext().hadoopConfiguration()).requireWritable();
    RuntimePeers peers = RuntimePeers.of(configuration, settings);
    task.prepare();
    NetworkPlan plan = NetworkPlan.of(settings, task);
    Rounds rounds = rounds(task);
    MultiLayerNetwork network = beginning(task, plan);
    MaskedScoring scoring = MaskedScoring.of(network, WordIds.SAME);
    LOG.info(
        "Run {}: {} parameters, {} steps on each of {} shards",
        id,
        network.numParams(),
        plan.steps(),
        settings.corpus().shards());
    TrainedNetwork trained =
        new MainPhase(stop, task, plan, succession(plan, task))
            .run(rounds, task.begin(ElasticNetwork.of(plan.network(), network)), checkpoints);
    TrainedNetwork tuned = new FineTuning(settings, plan).of(trained, rounds);
    progress.measuring();
    return new Finish(session, configuration, settings, task, scoring, peers, command)
        .publish(tuned, output, id);
  }

  /**
   * The masked network of a run that is trained, without training.
   *
   * @param last its last checkpoint
   * @throws JobException (storage) when that gives another model than the run's
   */
  ExportedModel masked(LearningTask task, PublishedRun run, RunCheckpoints last) {
    NetworkPlan plan = NetworkPlan.of(settings, task);
    MultiLayerNetwork network = beginning(task, plan);
    TrainedNetwork trained =
        new MainPhase(stop, task, plan, succession(plan, task))
            .run(rounds(task), ElasticNetwork.of(plan.network(), network), Optional.of(last));
    MaskedNetworkExport export = new MaskedNetworkExport(task, plan.network(), run);
    Choice choice =
        Choice.among(
            trained.posterior(),
            settings.pruning(),
            task,
            MaskedScoring.of(network, WordIds.SAME),
            export.provenance(),
            session.sparkContext());
    return export.of(trained.posterior(), choice.masks());
  }

  private Rounds rounds(LearningTask task) {
    AveragingTrainingMaster master =
        new AveragingTrainingMaster(
            new AveragingSettings(
                settings.training().averaging(), settings.training().gradientClip()));
    return new Rounds(
        JavaSparkContext.fromSparkContext(session.sparkContext()),
        settings,
        task,
        master,
        progress);
  }

  private static MultiLayerNetwork beginning(LearningTask task, NetworkPlan plan) {
    MultiLayerNetwork network =
        SparseNetwork.initialised(SparseNetwork.configuration(plan.network()));
    task.initialise(network);
    return network;
  }

  private Succession succession(NetworkPlan plan, LearningTask task) {
    if (settings.row().isVariational()) {
      return new Elasticity(
          settings.elastic(), plan.network().shape(), task.wordCounts(), plan.steps());
    }
    int patience = settings.training().patience();
    if (patience == 0) {
      return Succession.UNCHANGED;
    }
    if (task.validationTokens() == 0) {
      LOG.warn(
          "There is no validation part, so that training does not stop early; give"
              + " corpus.validation or corpus.validation-fraction");
    }
    return new EarlyStopping((long) patience * plan.stepsPerEpoch());
  }
}
