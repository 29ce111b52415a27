package org.gatesieve.job.report.page;

import org.gatesieve.job.report.Equality;
import org.gatesieve.job.report.ReportContent;

/** The proof that the compact model is the masked network. */
final class EqualitySection {
  private EqualitySection() {}

  static Markup draw(ReportContent content) {
    Equality equality = content.report().equality();
    Section section = new Section("equality", "Equality");
    section.paragraph(
        equality.holds()
            ? "The compact model gives the outputs of the masked network."
            : "The compact model does not give the outputs of the masked network.");
    return section
        .wide(
            new Table("Compact model against masked network", "", "value")
                .row(
                    "largest difference of a probability",
                    Numbers.magnitude(equality.maxAbsDifference()))
                .row("allowed", Numbers.magnitude(Equality.TOLERANCE))
                .row("inputs compared", Numbers.count(equality.cases()))
                .row(
                    "of these, compared in double precision because float32 roundings differ by"
                        + " more",
                    Numbers.count(equality.recomputed()))
                .draw())
        .draw();
  }
}
