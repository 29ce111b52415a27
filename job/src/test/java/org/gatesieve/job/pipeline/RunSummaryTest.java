package org.gatesieve.job.pipeline;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.gatesieve.job.report.RunReport;
import org.gatesieve.job.report.SampleLanguageRun;
import org.gatesieve.job.report.SampleRun;
import org.junit.jupiter.api.Test;

class RunSummaryTest {

  @Test
  void aClassifierIsSummedUpInPercentAndPerDocument() {
    List<String> lines = lines(SampleRun.report());
    assertTrue(lines.contains("test accuracy, compact model 84.51 %"), lines.toString());
    assertTrue(lines.contains("naive Bayes floor 82.13 %"), lines.toString());
    assertTrue(lines.contains("majority floor 50.00 %"), lines.toString());
    assertTrue(lines.contains("inputs 1 of 300"), lines.toString());
    assertTrue(lines.contains("gzip bytes 4,120 of 23,065,100"), lines.toString());
    assertTrue(
        lines.contains("median latency per document 12.50 µs, dense 4.5000 ms"), lines.toString());
  }

  @Test
  void aLanguageModelIsSummedUpInItsMetricAndPerToken() {
    List<String> lines = lines(SampleLanguageRun.report());
    assertTrue(
        lines.contains("test perplexity, state carried, compact model 116.47"), lines.toString());
    assertTrue(
        lines.contains("test perplexity, windows of 35 from zero state 121.00"), lines.toString());
    assertTrue(lines.contains("5-gram floor 141.23"), lines.toString());
    assertTrue(
        lines.contains("median latency per token 21.50 µs, dense 0.4120 ms"), lines.toString());
    assertFalse(lines.stream().anyMatch(line -> line.startsWith("inputs")), lines.toString());
  }

  private static List<String> lines(RunReport report) {
    StringWriter out = new StringWriter();
    new RunSummary(report).print(new PrintWriter(out));
    return out.toString().lines().map(line -> line.strip().replaceAll("\\s+", " ")).toList();
  }
}
