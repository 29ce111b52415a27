package org.gatesieve.job.pipeline;

import java.util.List;
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
import org.gatesieve.job.corpus.CorpusLoader;
import org.gatesieve.job.corpus.TextCorpusLoader;
import org.gatesieve.job.failure.JobException;
import org.gatesieve.job.progress.ProgressLog;
import org.gatesieve.job.publish.PublishedRun;
import org.gatesieve.job.publish.PublishedRuns;
import org.gatesieve.job.publish.RunId;
import org.gatesieve.job.publish.RunPublisher;
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
   * Trains, collapses and publishes.
   *
   * @param force whether to publish a second run beside one that is finished already
   * @throws JobException when configuration, data, storage or training fail
   */
  public TrainOutcome run(boolean force) {
    Path output = new Path(configuration.get(JobKeys.OUTPUT_PATH));
    RunIdentity identity =
        RunIdentity.of(configuration, session.sparkContext().hadoopConfiguration());
    LearningTask task = load(identity.quarantine(output).toString());
    try {
      RunId id = identity.with(task.fingerprint());
      PublishedRuns runs = new PublishedRuns(output, session.sparkContext().hadoopConfiguration());
      Optional<PublishedRun> finished = runs.find(id);
      if (finished.isPresent() && !force) {
        return new TrainOutcome(finished.get(), Optional.empty());
      }
      new RunPublisher(output, session.sparkContext().hadoopConfiguration()).requireWritable();
      return train(task, output, force ? runs.free(id) : id);
    } finally {
      task.release();
    }
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

  private TrainOutcome train(LearningTask task, Path output, RunId id) {
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
        rounds.run(
            ElasticNetwork.of(plan.network(), network), plan, succession(plan, task), List.of());
    return new Finish(session, configuration, settings, task, scoring, command)
        .publish(new FineTuning(settings, plan).of(trained, rounds), output, id);
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
