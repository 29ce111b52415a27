package org.gatesieve.job.report.page;

import java.util.List;
import org.gatesieve.compact.model.CompactLstm;

/** The gate map of every run, below each other. */
final class ComparedGateMaps {
  private ComparedGateMaps() {}

  static Markup draw(List<NumberedRun> runs) {
    Section section = new Section("gate-maps", "Gate maps");
    section.paragraph(
        "One column per hidden neuron left, one row per kind of gate: i input, f forget, g candidate,"
            + " o output.");
    section.wide(GateMap.legend());
    for (NumberedRun run : runs) {
      CompactLstm lstm = run.lstm();
      if (lstm.hidden() == 0) {
        section.paragraph(run.name() + ": no hidden neuron is left.");
      } else {
        GateMap map = new GateMap("gate-map-" + run.number(), lstm);
        section.wide(new Figure(run.name(), run.run().name(), map.draw(), map.table()).draw());
      }
    }
    return section.draw();
  }
}
