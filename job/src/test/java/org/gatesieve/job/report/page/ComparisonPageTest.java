package org.gatesieve.job.report.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.gatesieve.compact.model.CompactModel;
import org.gatesieve.job.report.ComparedRun;
import org.gatesieve.job.report.ReportFacts;
import org.gatesieve.job.report.ReportJson;
import org.gatesieve.job.report.RunReport;
import org.gatesieve.job.report.SampleLanguageRun;
import org.gatesieve.job.report.SampleRun;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class ComparisonPageTest {
  private static final List<ComparedRun> RUNS =
      List.of(
          run("0a1b2c", SampleRun.report(), SampleRun.model(SampleRun.HIDDEN)),
          run("3d4e5f", SampleLanguageRun.report(), SampleLanguageRun.model(40)));

  @Test
  void everyFigureOfEveryRunStandsInItsColumn() throws Exception {
    ParsedPage page = ParsedPage.of(ComparisonPage.html(RUNS));
    Element table = page.elements("table").get(0);

    assertEquals(
        List.of("1 · classification W+G+N", "2 · language-model W+G+N"),
        page.texts("th").subList(0, 2));
    assertRow(table, "run", "0a1b2c", "3d4e5f");
    assertRow(table, "seed", "7", "3");
    assertRow(table, "quality", "test accuracy 84.51 %", "test perplexity, state carried 116.47");
    assertRow(table, "in windows from the zero state", "–", "121.00 (35)");
    assertRow(table, "on validation, state carried / in windows", "–", "120.25 / 125.50");
    assertRow(
        table,
        "floors",
        "naive Bayes 82.13 %, majority 50.00 %",
        "5-gram 141.23, bigram 183.50, unigram 637.25");
    assertRow(table, "paper compression", "18 457×", "24.5×");
    assertRow(table, "multiply-adds per token", "71 of 219 136", "180 250 of 2 822 144");
    assertRow(table, "words left", "16 of 20 003", "9 of 10");
    assertRow(table, "input neurons left", "1 of 300", "–");
    assertRow(table, "training", "2 min 36 s", "1 h 2 min");
  }

  @Test
  void gatesStandSideBySideByKindInSharesAndNumbers() throws Exception {
    ParsedPage page = ParsedPage.of(ComparisonPage.html(RUNS));
    List<Element> plots =
        page.elements("svg").stream()
            .filter(svg -> svg.getAttribute("aria-labelledby").startsWith("live-gates"))
            .toList();

    assertEquals(2, plots.size());
    assertEquals(
        "i 28.6 % · 2 of 7; f 14.3 % · 1 of 7; g 42.9 % · 3 of 7; o 0.0 % · 0 of 7.",
        plain(plots.get(0).getElementsByTagName("desc").item(0).getTextContent()));
    assertEquals(
        "i 50.0 % · 20 of 40; f 25.0 % · 10 of 40; g 100.0 % · 40 of 40; o 12.5 % · 5 of 40.",
        plain(plots.get(1).getElementsByTagName("desc").item(0).getTextContent()));
    assertTrue(page.text().contains("3d4e5f: 75 of 160 gates of 40 hidden neurons are live."));
  }

  @Test
  void everyDrawingIsNamedAndBackedByATable() throws Exception {
    ParsedPage page = ParsedPage.of(ComparisonPage.html(RUNS));
    Set<String> ids = page.ids();

    assertEquals(2 + 1 + 5, page.elements("svg").size());
    for (Element drawing : page.elements("svg")) {
      for (String id : drawing.getAttribute("aria-labelledby").split(" ", -1)) {
        assertTrue(ids.contains(id), id);
      }
    }
    assertEquals(4, page.elements("figure").size());
    for (Element figure : page.elements("figure")) {
      assertEquals(1, figure.getElementsByTagName("table").getLength());
    }
  }

  @Test
  void aRunWithoutNeuronsIsStillShown() throws Exception {
    ComparedRun empty = run("empty", SampleRun.report(), SampleRun.model(0));
    byte[] html = ComparisonPage.html(List.of(RUNS.get(0), empty));

    assertTrue(
        ParsedPage.of(html).text().contains("2 · classification W+G+N: no hidden neuron is left."));
    assertFalse(new String(html, UTF_8).contains("NaN"));
    assertFalse(ParsedPage.of(html).text().contains("zero state"));
  }

  @Test
  void pageNeedsNoNetworkAndNoScript() {
    String html = new String(ComparisonPage.html(RUNS), UTF_8);

    for (String reference : List.of("<script", "src=", "url(", "@import", "href=")) {
      assertFalse(html.contains(reference), reference);
    }
  }

  private static ComparedRun run(String name, RunReport report, CompactModel model) {
    return new ComparedRun(name, ReportFacts.parse(ReportJson.report(report)), model);
  }

  private static void assertRow(Element table, String name, String... cells) {
    for (int i = 0; i < table.getElementsByTagName("tr").getLength(); i++) {
      Element row = (Element) table.getElementsByTagName("tr").item(i);
      if (row.getFirstChild().getTextContent().equals(name)) {
        assertEquals(name + String.join("", cells), plain(row.getTextContent()).strip());
        return;
      }
    }
    throw new AssertionError("no row " + name);
  }

  private static String plain(String text) {
    return text.replace('\u202f', ' ');
  }
}
