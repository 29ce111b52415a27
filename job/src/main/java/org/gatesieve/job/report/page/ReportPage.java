package org.gatesieve.job.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.gatesieve.job.report.ReportContent;
import org.gatesieve.job.report.RunReport;

/** Draws {@code report.html}. */
public final class ReportPage {
  private ReportPage() {}

  /** The whole page in UTF-8; well-formed XML after its document type. */
  public static byte[] html(ReportContent content) {
    RunReport report = content.report();
    Markup page =
        new Markup()
            .open("html", "xmlns", "http://www.w3.org/1999/xhtml", "lang", "en", "xml:lang", "en")
            .open("head")
            .empty("meta", "charset", "utf-8")
            .empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
            .element("title", report.task() + " " + report.row() + " – GateSieve report")
            .style(styleSheet())
            .close()
            .open("body")
            .open("main")
            .add(HeadlineSection.draw(content))
            .add(QualitySection.draw(content))
            .add(StructureSection.draw(content))
            .add(GateSection.draw(content))
            .add(WordSection.draw(content))
            .add(TrainingSection.draw(content))
            .add(EqualitySection.draw(content))
            .add(ProvenanceSection.draw(content))
            .close()
            .close()
            .close();
    return ("<!DOCTYPE html>\n" + page).getBytes(StandardCharsets.UTF_8);
  }

  private static String styleSheet() {
    try (InputStream in = ReportPage.class.getResourceAsStream("report.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read report.css from GateSieve's own jar", e);
    }
  }
}
