package org.gatesieve.job.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ReportFactsTest {
  @Test
  void aReportIsReadBackAsItWasWritten() {
    assertSame(SampleRun.report());
    assertSame(SampleLanguageRun.report());
  }

  private static void assertSame(RunReport report) {
    RunFacts facts = ReportFacts.parse(ReportJson.report(report));

    assertEquals(report.task(), facts.task());
    assertEquals(report.row(), facts.row());
    assertEquals(report.seed(), facts.seed());
    assertEquals(report.quality(), facts.quality());
    assertEquals(report.compression().paper(), facts.paper());
    assertEquals(report.compression().strict(), facts.strict());
    assertEquals(report.compression().bytesCompact(), facts.bytesCompact());
    assertEquals(report.compression().macsDense(), facts.macsDense());
    assertEquals(report.compression().macsCompact(), facts.macsCompact());
    assertEquals(report.structure().words(), facts.words());
    assertEquals(report.structure().inputs(), facts.inputs());
    assertEquals(report.structure().hidden(), facts.hidden());
    assertEquals(report.structure().gates(), facts.gates());
    assertEquals(report.training().seconds(), facts.seconds());
  }

  @Test
  void compressionToNothingIsInfinite() {
    String report = text().replace("18457.25", "null");
    assertEquals(Double.POSITIVE_INFINITY, ReportFacts.parse(report.getBytes(UTF_8)).paper());
  }

  @Test
  void whatIsMissingOrUnknownIsNamed() {
    assertRefused("it is no JSON", "{");
    assertRefused("it has no task", "{}");
    assertRefused("it has no compression.strict", text().replace("\"strict\"", "\"strikt\""));
    assertRefused("its quality.compact is no number: null", text().replace("0.84512", "null"));
    assertRefused("its quality.metric is unknown: F1", text().replace("\"accuracy\"", "\"F1\""));
    assertRefused(
        "its quality.floor is unknown: oracle", text().replace("\"majority\"", "\"oracle\""));
  }

  private static String text() {
    return new String(ReportJson.report(SampleRun.report()), UTF_8);
  }

  private static void assertRefused(String message, String report) {
    assertEquals(
        message,
        assertThrows(
                IllegalArgumentException.class, () -> ReportFacts.parse(report.getBytes(UTF_8)))
            .getMessage());
  }
}
