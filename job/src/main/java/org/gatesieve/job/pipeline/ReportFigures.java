package org.gatesieve.job.pipeline;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.gatesieve.compact.model.GateKind;
import org.gatesieve.job.config.JobSettings;
import org.gatesieve.job.corpus.EncodedCorpus;
import org.gatesieve.job.report.Compression;
import org.gatesieve.job.report.Latency;
import org.gatesieve.job.report.Left;
import org.gatesieve.job.report.Quality;
import org.gatesieve.job.report.RoundMetrics;
import org.gatesieve.job.report.RunReport;
import org.gatesieve.job.report.Structure;
import org.gatesieve.job.report.TrainingEffort;
import org.gatesieve.learn.collapse.CollapsedNetwork;
import org.gatesieve.learn.collapse.Remaining;
import org.gatesieve.learn.network.NetworkShape;

/**
 * The figures of METHOD §4 about one run.
 *
 * @param withoutFineTuning accuracy of the masked network before fine-tuning; NaN without any
 */
record ReportFigures(
    JobSettings settings,
    EncodedCorpus corpus,
    ScoredPart scored,
    NetworkPlan plan,
    TrainedNetwork trained,
    CollapsedNetwork collapsed,
    ShardComparison comparison,
    double withoutFineTuning) {

  RunReport report(long bytesCompact, Latency latency) {
    return new RunReport(
        settings.task().name().toLowerCase(Locale.ROOT),
        settings.rowName(),
        settings.seed(),
        new Quality(
            "accuracy",
            scored.name(),
            comparison.masked().accuracy(),
            comparison.compact().accuracy(),
            new Quality.Floor(scored.floor().majority(), scored.floor().naiveBayes()),
            withoutFineTuning),
        comparison.equality(),
        compression(bytesCompact),
        structure(),
        effort(),
        latency);
  }

  private Compression compression(long bytesCompact) {
    NetworkShape shape = plan.classifier().shape();
    Remaining strict = collapsed.compression().strict();
    return new Compression(
        collapsed.compression().paper().factor(),
        strict.factor(),
        strict.of() * Float.BYTES + vocabularyBytes(),
        bytesCompact,
        4L * shape.hidden() * (shape.inputs() + shape.hidden()),
        collapsed.network().multiplyAddsPerToken());
  }

  /** One word a line in UTF-8. */
  private long vocabularyBytes() {
    return corpus.vocabulary().words().stream()
        .mapToLong(word -> word.getBytes(StandardCharsets.UTF_8).length + 1)
        .sum();
  }

  private Structure structure() {
    return new Structure(
        left(collapsed.structure().words()),
        left(collapsed.structure().inputs()),
        left(collapsed.structure().hidden()),
        new Structure.Gates(
            left(GateKind.INPUT),
            left(GateKind.FORGET),
            left(GateKind.CANDIDATE),
            left(GateKind.OUTPUT)));
  }

  private Left left(GateKind kind) {
    return left(collapsed.structure().gates().get(kind));
  }

  private static Left left(Remaining remaining) {
    return new Left((int) remaining.left(), (int) remaining.of());
  }

  private TrainingEffort effort() {
    RoundMetrics last = trained.rounds().get(trained.rounds().size() - 1);
    return TrainingEffort.of(last.round(), last.epoch(), trained.seconds(), trained.tokens());
  }
}
