package org.gatesieve.job.progress.gauges;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.gatesieve.job.progress.RoundProgress;
import org.gatesieve.job.report.Metric;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Reads what Prometheus would, over HTTP, with the settings of deploy/README.md. */
@Timeout(120)
class RoundGaugesTest {
  private static SparkSession session;

  @BeforeAll
  static void startSpark() {
    session =
        SparkSession.builder()
            .master("local[1]")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.ui.port", "0")
            .config("spark.metrics.namespace", "reviews")
            .config(
                "spark.metrics.conf.driver.sink.prometheusServlet.class",
                "org.apache.spark.metrics.sink.PrometheusServlet")
            .config("spark.metrics.conf.driver.sink.prometheusServlet.path", "/metrics/prometheus")
            .getOrCreate();
  }

  @AfterAll
  static void stopSpark() {
    session.stop();
  }

  @Test
  void prometheusReadsTheNewestRoundWhileTrainingLasts() throws Exception {
    try (RoundGauges gauges = RoundGauges.ofThisDriver()) {
      assertEquals(Map.of(), gauges());
      gauges.accept(round(3, 0.875));
      assertEquals(
          Map.ofEntries(
              Map.entry("round", "3.0"),
              Map.entry("epoch", "0.5"),
              Map.entry("epochs", "4.0"),
              Map.entry("step", "120.0"),
              Map.entry("loss", "0.25"),
              Map.entry("kl", "0.125"),
              Map.entry("quality", "0.875"),
              Map.entry("words", "300.0"),
              Map.entry("inputs", "9.0"),
              Map.entry("hidden", "8.0"),
              Map.entry("gates", "31.0"),
              Map.entry("tokensPerSecond", "5000.0"),
              Map.entry("exchangeMilliseconds", "500.0"),
              Map.entry("secondsLeft", "60.0")),
          gauges());

      gauges.accept(round(4, Double.NaN));
      assertEquals("4.0", gauges().get("round"));
      assertEquals("NaN", gauges().get("quality"));
    }
    assertEquals(Map.of(), gauges());
  }

  @Test
  void anotherRunOfTheSameDriverShowsItsOwn() throws Exception {
    for (int run = 1; run <= 2; run++) {
      try (RoundGauges gauges = RoundGauges.ofThisDriver()) {
        gauges.accept(round(run, 0.5));
        assertEquals(run + ".0", gauges().get("round"));
      }
    }
  }

  /**
   * Value of every gauge of ours, by its name. Spark writes each twice, the other time as Number.
   */
  private static Map<String, String> gauges() throws IOException, InterruptedException {
    Pattern line =
        Pattern.compile("metrics_reviews_driver_gatesieve_(\\w+)_Value\\{type=\"gauges\"} (\\S+)");
    return page()
        .lines()
        .map(line::matcher)
        .filter(Matcher::matches)
        .collect(Collectors.toMap(match -> match.group(1), match -> match.group(2)));
  }

  private static String page() throws IOException, InterruptedException {
    URI page = URI.create(session.sparkContext().uiWebUrl().get() + "/metrics/prometheus/");
    HttpResponse<String> response =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(page).timeout(Duration.ofSeconds(30)).build(),
                HttpResponse.BodyHandlers.ofString());
    assertEquals(200, response.statusCode());
    return response.body();
  }

  private static RoundProgress round(int round, double quality) {
    return new RoundProgress(
        round, 0.5, 4, 120, 0.25, 0.125, quality, Metric.ACCURACY, 300, 9, 8, 31, 5000, 0.5, 60);
  }
}
