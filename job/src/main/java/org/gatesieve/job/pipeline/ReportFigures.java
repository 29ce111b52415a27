package org.gatesieve.job.pipeline;

import org.gatesieve.compact.model.CompactModel;
import org.gatesieve.compact.model.GateKind;
import org.gatesieve.job.config.JobSettings;
import org.gatesieve.job.dense.DenseFile;
import org.gatesieve.job.dense.FileSize;
import org.gatesieve.job.report.Compression;
import org.gatesieve.job.report.Left;
import org.gatesieve.job.report.RoundMetrics;
import org.gatesieve.job.report.RunLatency;
import org.gatesieve.job.report.RunReport;
import org.gatesieve.job.report.Structure;
import org.gatesieve.job.report.TrainingEffort;
import org.gatesieve.learn.collapse.CollapsedNetwork;
import org.gatesieve.learn.collapse.Remaining;

/** The figures of METHOD §4 about one run. */
record ReportFigures(
    JobSettings settings,
    LearningTask task,
    TrainedNetwork trained,
    CollapsedNetwork collapsed,
    Judgement judgement) {

  /**
   * All of them.
   *
   * @param model file of the compact model
   */
  RunReport report(byte[] model, CompactModel dense, RunLatency latency) {
    return new RunReport(
        settings.task().text(),
        settings.rowName(),
        settings.seed(),
        judgement.quality(),
        judgement.equality(),
        compression(FileSize.of(model), denseSize(dense)),
        structure(),
        effort(),
        latency);
  }

  private FileSize denseSize(CompactModel dense) {
    return FileSize.of(new DenseFile(dense.network(), task.vocabulary())::writeTo);
  }

  private Compression compression(FileSize compact, FileSize dense) {
    Remaining strict = collapsed.compression().strict();
    return new Compression(
        collapsed.compression().paper().factor(),
        strict.factor(),
        strict.of(),
        strict.left(),
        dense.bytes(),
        compact.bytes(),
        dense.gzipBytes(),
        compact.gzipBytes(),
        task.denseMultiplyAdds(),
        collapsed.network().multiplyAddsPerToken());
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
