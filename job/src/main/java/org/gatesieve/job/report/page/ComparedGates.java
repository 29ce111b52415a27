package org.gatesieve.job.report.page;

import java.util.List;

/** Live gates by kind, one small plot per run on one scale. */
final class ComparedGates {
  private ComparedGates() {}

  static Markup draw(List<NumberedRun> runs) {
    Section section = new Section("live-gates", "Live gates by kind");
    section.paragraph(
        "Of the hidden neurons that are left, how many have a gate of this kind that depends on the"
            + " input. The grey track is all of them.");
    for (NumberedRun run : runs) {
      GateBars bars = new GateBars("live-gates-" + run.number(), run.name(), run.lstm());
      section.figure(
          new Figure(
              run.name(), run.run().name() + ": " + bars.summary(), bars.draw(), bars.table()));
    }
    return section.draw();
  }
}
