package org.gatesieve.job.progress.bar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.gatesieve.job.progress.RoundProgress;
import org.gatesieve.job.report.Metric;
import org.junit.jupiter.api.Test;

class BarTextTest {
  private static final RoundProgress ROUND = round(37.2, Metric.ACCURACY, 0.83408);

  @Test
  void aUsualTerminalShowsWhatPeopleWaitFor() {
    assertEquals(
        " 62% [####----]  left 12 min  accuracy 83.41 %  words 1204  hidden 12  gates 18",
        new BarText(ROUND).fitting(80));
  }

  @Test
  void aWideTerminalShowsAll() {
    assertEquals(
        " 62% [##################------------]  left 12 min  accuracy 83.41 %  words 1204"
            + "  hidden 12  gates 18  loss 0.4312  52,310 tokens/s  round 12  inputs 30  KL 0.0820",
        new BarText(ROUND).fitting(200));
  }

  @Test
  void noWidthIsExceededAndNoFigureCutInTwo() {
    String all = new BarText(ROUND).fitting(200) + "  ";
    for (int columns = 1; columns < 200; columns++) {
      String line = new BarText(ROUND).fitting(columns);
      assertTrue(line.length() < columns, line);
      int bar = line.indexOf(']');
      assertTrue(bar < 0 || all.contains(line.substring(bar) + "  "), line);
    }
  }

  @Test
  void aLanguageModelHasItsOwnMetricAndNoInputsBesideItsWords() {
    String line = new BarText(round(37.2, Metric.PERPLEXITY, Double.NaN)).fitting(200);
    assertTrue(line.contains("  perplexity -  "), line);
    assertTrue(!line.contains("inputs"), line);
  }

  @Test
  void theBarIsFullAtTheEndAndNotBefore() {
    assertTrue(new BarText(round(59.99, Metric.ACCURACY, 0.5)).fitting(16).contains("[#######-]"));
    assertTrue(
        new BarText(round(60.01, Metric.ACCURACY, 0.5)).fitting(16).startsWith("100% [########]"));
  }

  private static RoundProgress round(double epoch, Metric metric, double quality) {
    return new RoundProgress(
        12, epoch, 60, 1440, 0.43124, 0.082, quality, metric, 1204, 30, 12, 18, 52_310.4, 0.125,
        714);
  }
}
