package org.gatesieve.job.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.SparkContext;
import org.gatesieve.compact.format.ModelFile;
import org.gatesieve.compact.model.CompactModel;
import org.gatesieve.job.config.ModelChoice;
import org.gatesieve.job.config.PruningSettings;
import org.gatesieve.job.report.TradeOffPoint;
import org.gatesieve.learn.collapse.Collapse;
import org.gatesieve.learn.collapse.CollapsedNetwork;
import org.gatesieve.learn.mask.NetworkMasks;
import org.gatesieve.learn.network.NetworkPosterior;

/**
 * The models that a posterior may become, and the one that the settings ask for.
 *
 * @param measured every candidate
 * @param chosen one of them
 */
record Choice(List<Selection.Measured> measured, Selection.Measured chosen) {

  /**
   * Measures every candidate on the validation part; a lone one needs it only where quality
   * decides.
   *
   * @param provenance that the model file will hold: part of its bytes
   */
  static Choice among(
      NetworkPosterior posterior,
      PruningSettings pruning,
      LearningTask task,
      MaskedScoring scoring,
      Map<String, String> provenance,
      SparkContext spark) {
    List<Candidate> candidates = Candidates.of(posterior, pruning, task.wordCounts());
    boolean decided =
        candidates.size() == 1 && pruning.publish().rule() == ModelChoice.Rule.THRESHOLD;
    List<Selection.Measured> measured = new ArrayList<>();
    for (Candidate candidate : candidates) {
      spark.setJobDescription("trade-off: " + candidate.name());
      CollapsedNetwork collapsed = Collapse.of(posterior, candidate.masks());
      CompactModel model = task.model(collapsed, provenance);
      measured.add(
          new Selection.Measured(
              candidate,
              decided ? Double.NaN : task.validation(scoring, candidate.masks().apply(posterior)),
              collapsed.compression().paper().factor(),
              ModelFile.toBytes(model).length));
    }
    spark.setJobDescription(null);
    return new Choice(measured, Selection.choose(pruning.publish(), task.metric(), measured));
  }

  NetworkMasks masks() {
    return chosen.candidate().masks();
  }

  /** For the report; empty when there was nothing to compare. */
  List<TradeOffPoint> tradeOff() {
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
}
