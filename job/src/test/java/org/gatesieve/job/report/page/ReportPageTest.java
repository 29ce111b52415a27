package org.gatesieve.job.report.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gatesieve.job.report.Compression;
import org.gatesieve.job.report.Quality;
import org.gatesieve.job.report.ReportContent;
import org.gatesieve.job.report.RoundMetrics;
import org.gatesieve.job.report.RunReport;
import org.gatesieve.job.report.SampleLanguageRun;
import org.gatesieve.job.report.SampleRun;
import org.gatesieve.job.report.TrainingEffort;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ReportPageTest {
  @Test
  void pageIsWellFormedAndHoldsEverySection() throws Exception {
    ParsedPage page = parse(SampleRun.content());

    assertEquals(
        List.of(
            "quality", "size", "structure", "gates", "words", "training", "equality", "provenance"),
        page.elements("section").stream().map(section -> section.getAttribute("id")).toList());
    assertEquals(List.of("classification W+G+N"), page.texts("h1"));
    assertEquals(
        List.of(
            "Against the floors",
            "Trade-off, validation accuracy in %",
            "At the end",
            "Over the rounds",
            "Live gates by kind",
            "Gates by neuron and kind",
            "Loss",
            "KL divergence",
            "Validation accuracy in %",
            "To repeat it",
            "Origin",
            "Configuration"),
        page.texts("h3"));
    String text = page.text();
    assertTrue(
        text.contains(
            "84.51\u202f% accuracy on the test documents: 2.4 points above naive Bayes and 34.5 points"
                + " above the most frequent label."));
    assertTrue(text.contains("--set \"training.epochs=40\""));
    assertTrue(text.contains("R&B") && text.contains("<br />"));
  }

  @Test
  void everyDrawingIsNamedDescribedAndBackedByATable() throws Exception {
    ParsedPage page = parse(SampleRun.content());
    Set<String> ids = page.ids();
    List<Element> drawings = page.elements("svg");

    assertEquals(8, drawings.size());
    for (Element drawing : drawings) {
      assertEquals("img", drawing.getAttribute("role"));
      for (String id : drawing.getAttribute("aria-labelledby").split(" ", -1)) {
        assertTrue(ids.contains(id), id);
      }
    }
    for (Element figure : page.elements("figure")) {
      Element details = (Element) figure.getElementsByTagName("details").item(0);
      assertTrue(details.getElementsByTagName("tr").getLength() > 1);
    }
  }

  @Test
  void pageNeedsNoNetworkAndNoScript() {
    String html = new String(ReportPage.html(SampleRun.content()), UTF_8);

    assertFalse(html.contains("<script"));
    assertFalse(html.contains("src="));
    assertFalse(html.contains("url("));
    assertFalse(html.contains("@import"));
    assertFalse(html.contains("href="));
  }

  @Test
  void drawingsHoldNoNumberThatIsNone() {
    String html = new String(ReportPage.html(SampleRun.content()), UTF_8);

    assertFalse(html.contains("NaN"));
    assertFalse(html.contains("\uFFFD"));
    assertFalse(html.contains("∞"));
  }

  @Test
  void runWithoutTrainingSweepOrAnythingLeftIsStillAPage() throws Exception {
    RunReport full = SampleRun.report();
    RunReport bare =
        new RunReport(
            "task <b>&\u0000",
            "W",
            1,
            full.quality(),
            full.equality(),
            new Compression(Double.POSITIVE_INFINITY, 9, 9, 1, 9, 9, 9, 9, 9, 1),
            full.structure(),
            TrainingEffort.of(0, 0, 0, 0),
            full.latency());
    ReportContent content =
        new ReportContent(bare, List.of(), SampleRun.model(0), List.of(), SampleRun.provenance());

    ParsedPage page = parse(content);

    assertEquals(List.of("task <b>&\uFFFD W"), page.texts("h1"));
    assertEquals(1, page.elements("svg").size(), "only the bars");
    assertTrue(page.text().contains("No hidden neuron is left"));
    assertTrue(page.text().contains("∞×"));
  }

  @Test
  void languageModelIsDescribedInItsOwnMetricAndWords() throws Exception {
    ParsedPage page = parse(SampleLanguageRun.content());

    String text = page.text();
    assertTrue(
        text.contains(
            "Perplexity 116.47 on the test text: 24.8 below the 5-gram and 67.0 below the bigram."),
        text);
    assertTrue(text.contains("of the compact model, state carried; 121.00 in windows of 35"));
    assertTrue(
        text.contains(
            "On the validation text the compact model has perplexity 120.25, state carried, and"
                + " 125.50 in windows of 35 from the zero state."));
    assertTrue(text.contains("7 tokens of the test text do not occur in the training text"));
    assertTrue(page.texts("h3").contains("Trade-off, validation perplexity"));
    assertTrue(page.texts("h3").contains("Validation perplexity"));
    assertTrue(page.texts("dt").contains("Time per token"));
    assertTrue(text.contains("21.5\u202fµs"));
    assertTrue(text.contains("counted n-grams. Lower is better."));
    assertTrue(text.contains("row of W^x. Every other word is read as nothing, but can still"));
    assertFalse(text.contains("document"));
    assertFalse(text.contains("inputs\u202f"));
    assertFalse(page.texts("th").contains("input neurons"));
    assertFalse(page.texts("th").contains("inputs"));
    assertFalse(new String(ReportPage.html(SampleLanguageRun.content()), UTF_8).contains("NaN"));
  }

  @Test
  void barsOfPerplexityReachFromZeroToTheWorst() throws Exception {
    Element bars = parse(SampleLanguageRun.content()).elements("svg").get(0);
    List<Double> lengths = new ArrayList<>();
    NodeList all = bars.getElementsByTagName("rect");
    for (int i = 0; i < all.getLength(); i++) {
      lengths.add(Double.parseDouble(((Element) all.item(i)).getAttribute("width")));
    }

    assertEquals(6, lengths.size(), "no grooves");
    assertEquals(332, lengths.get(5));
    assertEquals(332 * 116.4728 / 637.25, lengths.get(0), 0.1);
  }

  @Test
  void everyFigureNamesThePartItWasMeasuredOn() throws Exception {
    ReportContent full = SampleRun.content();
    RunReport report = full.report();
    Quality validation = SampleRun.quality("validation", 0.84512);
    RunReport ofValidation =
        new RunReport(
            report.task(),
            report.row(),
            report.seed(),
            validation,
            report.equality(),
            report.compression(),
            report.structure(),
            report.training(),
            report.latency());

    ParsedPage page =
        parse(
            new ReportContent(
                ofValidation, full.rounds(), full.model(), full.tradeOff(), full.provenance()));

    String text = page.text();
    assertTrue(text.contains("accuracy on the validation documents"));
    assertTrue(text.contains("floors on the validation documents"));
    assertTrue(page.texts("dt").contains("Validation accuracy"));
    assertTrue(page.texts("h3").contains("Trade-off, validation accuracy in %"));
    assertFalse(text.contains("Test accuracy"));
    assertFalse(text.contains("test documents"));
  }

  @Test
  void oneRoundIsEnoughForEveryCurve() throws Exception {
    ReportContent full = SampleRun.content();
    List<RoundMetrics> first = SampleRun.rounds(3).subList(2, 3);

    ParsedPage page =
        parse(
            new ReportContent(
                full.report(), first, full.model(), full.tradeOff(), full.provenance()));

    assertEquals(8, page.elements("svg").size());
    assertFalse(new String(ReportPage.html(full), UTF_8).contains("NaN"));
  }

  @Test
  void thousandsOfRoundsAndHundredsOfNeuronsStaySmall() {
    ReportContent full = SampleRun.content();
    ReportContent large =
        new ReportContent(
            full.report(),
            SampleRun.rounds(20_000),
            SampleRun.model(512),
            full.tradeOff(),
            full.provenance());

    assertTrue(ReportPage.html(large).length < 700_000);
  }

  @Test
  void textDoesNotDependOnTheLocale() {
    byte[] before = ReportPage.html(SampleRun.content());
    Locale locale = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertEquals(
          new String(before, UTF_8), new String(ReportPage.html(SampleRun.content()), UTF_8));
    } finally {
      Locale.setDefault(locale);
    }
  }

  private static ParsedPage parse(ReportContent content) throws Exception {
    return ParsedPage.of(ReportPage.html(content));
  }
}
