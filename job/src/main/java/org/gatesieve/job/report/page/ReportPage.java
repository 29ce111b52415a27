package org.gatesieve.job.report.page;

import org.gatesieve.job.report.ReportContent;
import org.gatesieve.job.report.RunReport;

/** Draws {@code report.html}. */
public final class ReportPage {
  private ReportPage() {}

  /** The whole page in UTF-8; well-formed XML after its document type. */
  public static byte[] html(ReportContent content) {
    RunReport report = content.report();
    return Page.html(
        report.task() + " " + report.row() + " – GateSieve report",
        HeadlineSection.draw(content),
        QualitySection.draw(content),
        SizeSection.draw(content),
        StructureSection.draw(content),
        GateSection.draw(content),
        WordSection.draw(content),
        TrainingSection.draw(content),
        EqualitySection.draw(content),
        ProvenanceSection.draw(content));
  }
}
