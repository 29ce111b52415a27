package org.gatesieve.job.pipeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.gatesieve.compact.format.ModelFile;
import org.gatesieve.compact.model.ClassificationModel;
import org.gatesieve.job.baseline.Baseline;
import org.gatesieve.job.config.Configuration;
import org.gatesieve.job.config.JobSettings;
import org.gatesieve.job.corpus.EncodedCorpus;
import org.gatesieve.job.corpus.EncodedShard;
import org.gatesieve.job.failure.JobException;
import org.gatesieve.job.publish.PublishedRun;
import org.gatesieve.job.publish.RunFiles;
import org.gatesieve.job.publish.RunId;
import org.gatesieve.job.publish.RunPublisher;
import org.gatesieve.job.report.Equality;
import org.gatesieve.job.report.Latency;
import org.gatesieve.job.report.Provenance;
import org.gatesieve.job.report.ReportContent;
import org.gatesieve.job.report.TradeOffPoint;
import org.gatesieve.job.report.Versions;
import org.gatesieve.learn.collapse.Collapse;
import org.gatesieve.learn.collapse.CollapsedNetwork;
import org.gatesieve.learn.kernel.Kernels;
import org.gatesieve.learn.mask.NetworkMasks;
import org.gatesieve.learn.network.NetworkPosterior;

/** From a trained posterior to a published run: collapse, proof, figures, files. */
final class Finish {
  private static final int TIMED_DOCUMENTS = 1000;

  private final SparkSession session;
  private final Configuration configuration;
  private final JobSettings settings;
  private final EncodedCorpus corpus;
  private final ScoredPart scored;
  private final NetworkPlan plan;
  private final MaskedScoring scoring;
  private final String command;

  Finish(
      SparkSession session,
      Configuration configuration,
      JobSettings settings,
      EncodedCorpus corpus,
      Baseline baseline,
      NetworkPlan plan,
      MaskedScoring scoring,
      String command) {
    this.session = session;
    this.configuration = configuration;
    this.settings = settings;
    this.corpus = corpus;
    this.scored = ScoredPart.of(corpus, baseline);
    this.plan = plan;
    this.scoring = scoring;
    this.command = command;
  }

  TrainOutcome publish(TrainedNetwork trained, Path output, RunId id) {
    List<Selection.Measured> measured = measure(trained.posterior());
    Selection.Measured chosen = Selection.choose(settings.pruning().publish(), measured);
    NetworkMasks masks = chosen.candidate().masks();
    CollapsedNetwork collapsed = Collapse.of(trained.posterior(), masks);
    requireSight(collapsed);
    Provenance provenance = provenance();
    ClassificationModel model =
        collapsed.classifier(corpus.encoder(), corpus.labels(), provenance.forModel());
    byte[] bytes = ModelFile.toBytes(model);
    NetworkPosterior masked = masks.apply(trained.posterior());
    ShardComparison comparison =
        new EqualityProof(scoring, masked, bytes, collapsed.compactIdByWord())
            .compare(scored.part(), corpus.encoder());
    requireEqual(comparison.equality());
    Latency latency = LatencyProbe.measure(model, sample(bytes, collapsed.compactIdByWord()));
    ReportFigures figures =
        new ReportFigures(
            settings,
            corpus,
            scored,
            plan,
            trained,
            collapsed,
            comparison,
            withoutFineTuning(trained));
    ReportContent content =
        new ReportContent(
            figures.report(bytes.length, latency),
            trained.rounds(),
            model,
            tradeOff(measured, chosen),
            provenance);
    PublishedRun run =
        new RunPublisher(output, session.sparkContext().hadoopConfiguration())
            .publish(id, RunFiles.of(bytes, content));
    return new TrainOutcome(run, Optional.of(new RunSummary(content.report())));
  }

  /** Accuracy of the masked network before its fine-tuning; NaN when there was none. */
  private double withoutFineTuning(TrainedNetwork trained) {
    return trained
        .beforeFineTuning()
        .map(
            posterior ->
                NetworkMasks.of(posterior, settings.pruning().threshold()).apply(posterior))
        .map(masked -> scoring.evaluate(masked, scored.part()).accuracy())
        .orElse(Double.NaN);
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

  /** Compact ids of the first documents, for timing; one shard at a time comes to the driver. */
  private List<int[]> sample(byte[] model, int[] compactIdByWord) {
    CompactScorer scorer = new CompactScorer(model, compactIdByWord);
    List<int[]> documents = new ArrayList<>();
    Iterator<EncodedShard> shards = scored.part().shards().toLocalIterator();
    while (documents.size() < TIMED_DOCUMENTS && shards.hasNext()) {
      EncodedShard shard = shards.next();
      for (int i = 0; i < shard.documents() && documents.size() < TIMED_DOCUMENTS; i++) {
        documents.add(scorer.compactIds(shard.document(i)));
      }
    }
    return documents;
  }

  /** Every candidate on the validation part; a lone one needs no comparison. */
  private List<Selection.Measured> measure(NetworkPosterior posterior) {
    List<Candidate> candidates =
        Candidates.of(posterior, settings.pruning(), corpus.training().counts().idCounts());
    List<Selection.Measured> measured = new ArrayList<>();
    for (Candidate candidate : candidates) {
      session.sparkContext().setJobDescription("trade-off: " + candidate.name());
      CollapsedNetwork collapsed = Collapse.of(posterior, candidate.masks());
      ClassificationModel model = collapsed.classifier(corpus.encoder(), corpus.labels(), Map.of());
      measured.add(
          new Selection.Measured(
              candidate,
              candidates.size() == 1 ? Double.NaN : validation(candidate, posterior),
              collapsed.compression().paper().factor(),
              ModelFile.toBytes(model).length));
    }
    session.sparkContext().setJobDescription(null);
    return measured;
  }

  private double validation(Candidate candidate, NetworkPosterior posterior) {
    return corpus.validation().counts().documents() == 0
        ? Double.NaN
        : scoring.evaluate(candidate.masks().apply(posterior), corpus.validation()).accuracy();
  }

  private static List<TradeOffPoint> tradeOff(
      List<Selection.Measured> measured, Selection.Measured chosen) {
    if (measured.size() == 1 || Double.isNaN(chosen.quality())) {
      return List.of();
    }
    return measured.stream()
        .map(
            model ->
                new TradeOffPoint(
                    model.candidate().name(),
                    model.quality(),
                    model.paperCompression(),
                    model.bytes(),
                    model.equals(chosen)))
        .toList();
  }

  /** Names the run by what it is, so that one made again by force has the same bytes. */
  private Provenance provenance() {
    return new Provenance(
        RunIdentity.of(configuration, session.sparkContext().hadoopConfiguration())
            .with(corpus.fingerprint())
            .value(),
        settings.seed(),
        corpus.fingerprint(),
        command,
        Instant.now(),
        Versions.detect(),
        System.getenv("OPENBLAS_CORETYPE"),
        Kernels.kind(),
        configuration.effective());
  }
}
