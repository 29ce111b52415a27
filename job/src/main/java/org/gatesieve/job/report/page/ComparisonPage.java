package org.gatesieve.job.report.page;

import java.util.ArrayList;
import java.util.List;
import org.gatesieve.job.report.ComparedRun;

/** Draws several published runs side by side. */
public final class ComparisonPage {
  private ComparisonPage() {}

  /**
   * The whole page in UTF-8; well-formed XML after its document type.
   *
   * @param runs in the order in which they are shown
   */
  public static byte[] html(List<ComparedRun> runs) {
    List<NumberedRun> numbered = new ArrayList<>();
    runs.forEach(run -> numbered.add(new NumberedRun(numbered.size() + 1, run)));
    return Page.html(
        runs.size() + " runs – GateSieve comparison",
        headline(runs.size()),
        ComparedFigures.draw(numbered),
        ComparedGates.draw(numbered),
        ComparedGateMaps.draw(numbered));
  }

  private static Markup headline(int runs) {
    return new Markup()
        .open("header")
        .element("p", "GateSieve comparison", "class", "brand")
        .element("h1", runs + " runs side by side")
        .element(
            "p",
            "How the gates that are left depend on the task: classification reads the last state"
                + " only, a language model every state.",
            "class",
            "lead")
        .close();
  }
}
