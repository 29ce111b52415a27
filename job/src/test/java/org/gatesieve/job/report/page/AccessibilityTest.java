package org.gatesieve.job.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.gatesieve.job.report.ComparedRun;
import org.gatesieve.job.report.ReportFacts;
import org.gatesieve.job.report.ReportJson;
import org.gatesieve.job.report.SampleLanguageRun;
import org.gatesieve.job.report.SampleRun;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

class AccessibilityTest {
  /** Of a letter of a label in DejaVu Sans Bold, wider than most: 13 px × 0.57 on average. */
  private static final double LETTER = 7.4;

  static List<byte[]> pages() {
    return List.of(
        ReportPage.html(SampleRun.content()),
        ReportPage.html(SampleLanguageRun.content()),
        ComparisonPage.html(
            List.of(
                new ComparedRun(
                    "0a1b2c",
                    ReportFacts.parse(ReportJson.report(SampleRun.report())),
                    SampleRun.model(SampleRun.HIDDEN)))));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void languageTitleAndOneMainPartAreGiven(byte[] html) throws Exception {
    ParsedPage page = ParsedPage.of(html);

    assertEquals("en", page.document().getDocumentElement().getAttribute("lang"));
    assertEquals(1, page.elements("main").size());
    assertEquals(1, page.elements("h1").size());
    assertFalse(page.texts("title").get(0).isBlank());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void noLevelOfHeadingsIsSkipped(byte[] html) throws Exception {
    int above = 0;
    for (Element element : ParsedPage.of(html).elements("*")) {
      if (element.getTagName().matches("h[1-6]")) {
        int level = element.getTagName().charAt(1) - '0';
        assertTrue(level <= above + 1, element.getTextContent());
        above = level;
      }
    }
    assertEquals(3, above);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyHeadCellSaysWhatItHeads(byte[] html) throws Exception {
    ParsedPage page = ParsedPage.of(html);

    page.elements("th").forEach(cell -> assertTrue(cell.getAttribute("scope").matches("col|row")));
    for (Element table : page.elements("table")) {
      assertEquals("caption", table.getElementsByTagName("*").item(0).getNodeName());
      Element scroll = (Element) table.getParentNode();
      assertEquals("0", scroll.getAttribute("tabindex"), "keyboards scroll what has the focus");
      assertFalse(scroll.getAttribute("aria-label").isBlank());
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyDrawingBeginsWithItsTitleAndDescription(byte[] html) throws Exception {
    for (Element drawing : ParsedPage.of(html).elements("svg")) {
      Node title = drawing.getFirstChild();
      while (title.getNodeType() != Node.ELEMENT_NODE) {
        title = title.getNextSibling();
      }
      assertEquals("title", title.getNodeName());
      assertFalse(title.getTextContent().isBlank());
      assertFalse(drawing.getElementsByTagName("desc").item(0).getTextContent().isBlank());
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void labelsStayWithinTheirDrawing(byte[] html) throws Exception {
    for (Element text : ParsedPage.of(html).elements("text")) {
      if (text.getAttribute("class").startsWith("label")) {
        double width = Double.parseDouble(((Element) text.getParentNode()).getAttribute("width"));
        double x = Double.parseDouble(text.getAttribute("x"));
        boolean before = text.getAttribute("class").endsWith(" end");
        double end = before ? x : x + LETTER * text.getTextContent().length();
        assertTrue(end <= width, text.getTextContent() + " ends at " + end + " of " + width);
      }
    }
  }
}
