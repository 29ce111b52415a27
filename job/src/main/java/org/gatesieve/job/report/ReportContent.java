package org.gatesieve.job.report;

import java.util.List;
import org.gatesieve.compact.model.CompactModel;

/**
 * All that the files about a run are made of.
 *
 * @param report its results
 * @param rounds the state after each averaging round, in order; empty without training
 * @param model the compact model, for its gates and words
 * @param tradeOff the threshold sweep in order of the threshold; empty if none was made
 * @param provenance what made it
 */
public record ReportContent(
    RunReport report,
    List<RoundMetrics> rounds,
    CompactModel model,
    List<TradeOffPoint> tradeOff,
    Provenance provenance) {

  public ReportContent {
    rounds = List.copyOf(rounds);
    tradeOff = List.copyOf(tradeOff);
  }
}
