package org.gatesieve.job.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.gatesieve.job.report.ReportContent;
import org.gatesieve.job.report.SampleLanguageRun;
import org.gatesieve.job.report.SampleRun;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class SizeSectionTest {
  @Test
  void denseAndCompactStandSideBySideInSizeAndTime() throws Exception {
    Element section = sizes(SampleRun.content());

    assertEquals(
        List.of(
            "weights, non-zero (paper) | – | – | 18 457×",
            "parameters stored (strict) | 6 221 314 | 1 033 | 6 022×",
            "file | 24.9 MB | 8.41 kB | 2 959×",
            "file in gzip | 23.1 MB | 4.12 kB | 5 598×",
            "work per token | 219 136 | 71 | 3 086×",
            "median time per document | 4.50 ms | 12.5 µs | 360×",
            "99 % of them within | 5.25 ms | 31.2 µs | 168×",
            "tokens per second | 48 501 | 17 600 000 | 363×"),
        rows(section, 0));
    String text = section.getTextContent();
    assertTrue(text.contains("GateSieve's own runtime"), text);
    assertTrue(text.contains("220 in the dense network"), text);
    assertTrue(text.contains("ONNX Runtime"), text);
    assertTrue(
        ParsedPage.of(ReportPage.html(SampleRun.content()))
            .texts("dd")
            .contains("dense 4.50\u202fms in the same runtime"));
  }

  @Test
  void otherRuntimesStandBesideOursBatchByBatch() throws Exception {
    Element section = sizes(SampleLanguageRun.content());

    assertEquals(
        List.of(
            "dense, ONNX Runtime | 1 | 10.2 ms | 12.5 ms | 3 415 | 13.5× | 51.2 MB | 47.5 MB",
            "compact, GateSieve | 1 | 0.759 ms | 0.905 ms | 46 098 | 1× | 2.10 MB | 1.92 MB",
            "dense, ONNX Runtime | 32 | 6.40 ms | 7.13 ms | 5 469 | 8.50× | 51.2 MB | 47.5 MB",
            "compact, GateSieve | 32 | 0.753 ms | 0.812 ms | 46 481 | 1× | 2.10 MB | 1.92 MB"),
        rows(section, 1));
    assertTrue(section.getTextContent().contains("35 live words each"));
  }

  private static Element sizes(ReportContent content) throws Exception {
    return ParsedPage.of(ReportPage.html(content)).elements("section").get(1);
  }

  private static List<String> rows(Element section, int table) {
    List<String> rows = new ArrayList<>();
    NodeList all =
        ((Element) section.getElementsByTagName("table").item(table)).getElementsByTagName("tr");
    for (int i = 1; i < all.getLength(); i++) {
      NodeList cells = all.item(i).getChildNodes();
      List<String> row = new ArrayList<>();
      for (int cell = 0; cell < cells.getLength(); cell++) {
        row.add(cells.item(cell).getTextContent().replace('\u202f', ' '));
      }
      rows.add(String.join(" | ", row));
    }
    return rows;
  }
}
