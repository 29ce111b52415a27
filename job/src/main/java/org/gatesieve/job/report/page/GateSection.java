package org.gatesieve.job.report.page;

import org.gatesieve.compact.model.CompactLstm;
import org.gatesieve.job.report.ReportContent;

/** The gate map. */
final class GateSection {
  private GateSection() {}

  static Markup draw(ReportContent content) {
    Section section = new Section("gates", "Gate map");
    CompactLstm lstm = content.model().network().lstm();
    if (lstm.hidden() == 0) {
      return section
          .paragraph(
              "No hidden neuron is left: "
                  + (content.report().ofLanguageModel()
                      ? "the same tokens are predicted after every text."
                      : "every document gets one answer."))
          .draw();
    }
    GateMap map = new GateMap("gates", lstm);
    section.paragraph(
        map.live()
            + " of the "
            + 4 * lstm.hidden()
            + " gates of the "
            + lstm.hidden()
            + " neurons left depend on the input; the others are constants.");
    section.wide(GateMap.legend());
    Figure figure =
        new Figure(
            "Gates by neuron and kind",
            "i input, f forget, g candidate, o output.",
            map.draw(),
            map.table());
    return section.wide(figure.draw()).draw();
  }
}
