package org.gatesieve.job.pipeline;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.gatesieve.compact.format.ModelFile;
import org.gatesieve.compact.model.CompactModel;
import org.gatesieve.job.config.Configuration;
import org.gatesieve.job.config.JobSettings;
import org.gatesieve.job.dense.DenseModel;
import org.gatesieve.job.dense.NetworkSize;
import org.gatesieve.job.failure.JobException;
import org.gatesieve.job.publish.PublishedRun;
import org.gatesieve.job.publish.RunFiles;
import org.gatesieve.job.publish.RunId;
import org.gatesieve.job.publish.RunPublisher;
import org.gatesieve.job.report.Equality;
import org.gatesieve.job.report.Provenance;
import org.gatesieve.job.report.ReportContent;
import org.gatesieve.job.report.RunLatency;
import org.gatesieve.job.report.Versions;
import org.gatesieve.learn.collapse.Collapse;
import org.gatesieve.learn.collapse.CollapsedNetwork;
import org.gatesieve.learn.kernel.Kernels;
import org.gatesieve.learn.kernel.MatrixKernels;
import org.gatesieve.learn.mask.NetworkMasks;
import org.gatesieve.learn.network.NetworkPosterior;
import org.gatesieve.learn.network.NetworkShape;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** From a trained posterior to a published run: collapse, proof, figures, files. */
final class Finish {
  private static final Logger LOG = LoggerFactory.getLogger("org.gatesieve");

  private final SparkSession session;
  private final Configuration configuration;
  private final JobSettings settings;
  private final LearningTask task;
  private final MaskedScoring scoring;
  private final RuntimePeers peers;
  private final String command;

  /**
   * @param scoring of the network that training began with
   * @param peers what the report sets beside our runtime
   * @param command what the user typed
   */
  Finish(
      SparkSession session,
      Configuration configuration,
      JobSettings settings,
      LearningTask task,
      MaskedScoring scoring,
      RuntimePeers peers,
      String command) {
    this.session = session;
    this.configuration = configuration;
    this.settings = settings;
    this.task = task;
    this.scoring = scoring;
    this.peers = peers;
    this.command = command;
  }

  TrainOutcome publish(TrainedNetwork trained, Path output, RunId id) {
    Provenance provenance = provenance();
    Choice choice =
        Choice.among(
            trained.posterior(),
            settings.pruning(),
            task,
            scoring,
            provenance.forModel(),
            session.sparkContext());
    NetworkMasks masks = choice.masks();
    CollapsedNetwork collapsed = Collapse.of(trained.posterior(), masks);
    requireSight(collapsed);
    CompactModel model = task.model(collapsed, provenance.forModel());
    byte[] bytes = ModelFile.toBytes(model);
    Judgement judgement =
        described(
            "equality and quality of the compact model",
            () ->
                task.judge(
                    scoring,
                    masks.apply(trained.posterior()),
                    collapsed,
                    bytes,
                    trained.beforeFineTuning().map(this::masked)));
    requireEqual(judgement.equality());
    CompactModel dense = DenseModel.of(model, size(task.shape()));
    RunLatency latency =
        described(
            "latency of the compact model and the dense network",
            () ->
                new RunLatency(
                    task.latency(bytes, collapsed),
                    task.denseLatency(dense),
                    peers.compare(dense, model)));
    ReportContent content =
        new ReportContent(
            new ReportFigures(settings, task, trained, collapsed, judgement)
                .report(bytes, dense, latency),
            trained.rounds(),
            model,
            choice.tradeOff(),
            provenance);
    PublishedRun run =
        new RunPublisher(output, session.sparkContext().hadoopConfiguration())
            .publish(id, RunFiles.of(bytes, content));
    return new TrainOutcome(run, Optional.of(new RunSummary(content.report())));
  }

  /** Takes minutes of a large network: said in the log, and by Spark's pages of the jobs. */
  private <T> T described(String what, Supplier<T> work) {
    LOG.info("Measuring {}", what);
    session.sparkContext().setJobDescription(what);
    try {
      return work.get();
    } finally {
      session.sparkContext().setJobDescription(null);
    }
  }

  /** Of the network before, the row of padding included. */
  private static NetworkSize size(NetworkShape shape) {
    return new NetworkSize(
        shape.oneHot() ? shape.inputs() : shape.words(), shape.inputs(), shape.hidden());
  }

  private NetworkPosterior masked(NetworkPosterior posterior) {
    return NetworkMasks.of(posterior, settings.pruning().threshold()).apply(posterior);
  }

  /** A model without words or neurons gives every document the same answer. */
  private static void requireSight(CollapsedNetwork collapsed) {
    if (collapsed.structure().words().left() == 0 || collapsed.structure().hidden().left() == 0) {
      throw JobException.diverged(
          "Everything was pruned, and nothing is published: no word or no hidden neuron is left."
              + " Lower penalty.weight or the prices beside it, or raise pruning.threshold");
    }
  }

  private static void requireEqual(Equality equality) {
    if (!equality.holds()) {
      throw JobException.internal(
          "The compact model differs from the masked network by "
              + equality.maxAbsDifference()
              + " on one of "
              + equality.cases()
              + " cases; "
              + Equality.TOLERANCE
              + " is allowed. Nothing was published; please report this with the configuration.");
    }
  }

  /** Names the run by what it is, so that one made again by force has the same bytes. */
  private Provenance provenance() {
    return new Provenance(
        RunIdentity.of(configuration, session.sparkContext().hadoopConfiguration())
            .with(task.fingerprint())
            .value(),
        settings.seed(),
        task.fingerprint(),
        command,
        Instant.now(),
        Versions.detect(),
        System.getenv("OPENBLAS_CORETYPE"),
        MatrixKernels.name(),
        Kernels.kind(),
        configuration.effective());
  }
}
