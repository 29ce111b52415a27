package org.gatesieve.job.report.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.gatesieve.job.report.ReportContent;
import org.gatesieve.job.report.SampleRun;
import org.gatesieve.job.report.TradeOffPoint;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class TradeOffChartTest {
  @Test
  void thresholdThatLeftNoWeightStandsInTheTableOnly() throws Exception {
    ReportContent full = SampleRun.content();
    List<TradeOffPoint> sweep = new ArrayList<>(full.tradeOff());
    sweep.add(0, new TradeOffPoint("threshold -9", 0.5, Double.POSITIVE_INFINITY, 90, false));
    ReportContent swept = with(sweep);

    String html = new String(ReportPage.html(swept), UTF_8);

    assertFalse(html.contains("NaN"));
    assertTrue(html.contains("<td>∞×</td>"));
    assertEquals(8, parse(swept).elements("svg").size());
  }

  @Test
  void namesOfPointsDoNotCoverEachOther() throws Exception {
    List<TradeOffPoint> close =
        List.of(
            new TradeOffPoint("threshold 3", 0.84, 18_000, 8_704, false),
            new TradeOffPoint("400 words", 0.84, 18_100, 8_604, true),
            new TradeOffPoint("399 words", 0.84, 18_200, 8_504, false),
            new TradeOffPoint("100 words", 0.7, 30_000, 3_000, false));
    List<Rectangle2D> names =
        parse(with(close)).elements("text").stream()
            .filter(text -> text.getTextContent().matches("threshold 3|... words"))
            .map(TradeOffChartTest::box)
            .toList();

    assertTrue(names.size() >= 2, "the chosen one, and the one that lies apart");
    for (int i = 0; i < names.size(); i++) {
      for (Rectangle2D other : names.subList(0, i)) {
        assertFalse(names.get(i).intersects(other), names.get(i) + " covers " + other);
      }
    }
  }

  private static Rectangle2D box(Element text) {
    double width = LabelWidth.of(text.getTextContent());
    double x = Double.parseDouble(text.getAttribute("x"));
    double left = text.getAttribute("class").endsWith(" end") ? x - width : x;
    return new Rectangle2D.Double(left, Double.parseDouble(text.getAttribute("y")) - 10, width, 13);
  }

  @Test
  void theTradeOffIsDrawnFromTheLeastCompressionToTheMost() throws Exception {
    ReportContent full = SampleRun.content();
    List<TradeOffPoint> unsorted = new ArrayList<>(full.tradeOff());
    Collections.reverse(unsorted);
    Collections.swap(unsorted, 0, 2);

    assertEquals(line(full), line(with(unsorted)));
  }

  private static String line(ReportContent content) throws Exception {
    return parse(content).elements("svg").stream()
        .filter(svg -> svg.getAttribute("aria-labelledby").startsWith("trade-off"))
        .map(svg -> (Element) svg.getElementsByTagName("polyline").item(0))
        .findFirst()
        .orElseThrow()
        .getAttribute("points");
  }

  private static ReportContent with(List<TradeOffPoint> tradeOff) {
    ReportContent full = SampleRun.content();
    return new ReportContent(
        full.report(), full.rounds(), full.model(), tradeOff, full.provenance());
  }

  private static ParsedPage parse(ReportContent content) throws Exception {
    return ParsedPage.of(ReportPage.html(content));
  }
}
