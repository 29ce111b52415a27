package org.gatesieve.job.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ReportJsonTest {
  @Test
  void reportIsExactlyThisText() {
    assertEquals(
        """
        {
          "task" : "classification",
          "row" : "W+G+N",
          "seed" : 7,
          "quality" : {
            "metric" : "accuracy",
            "part" : "test",
            "masked" : 0.84516,
            "compact" : 0.84512,
            "floor" : {
              "majority" : 0.5,
              "naiveBayes" : 0.8213
            },
            "withoutFineTuning" : null
          },
          "equality" : {
            "maxAbsDifference" : 2.384185791015625E-7,
            "cases" : 25012,
            "recomputed" : 3
          },
          "compression" : {
            "paper" : 18457.25,
            "strict" : 6021.5,
            "parametersDense" : 6221314,
            "parametersCompact" : 1033,
            "bytesDense" : 24893412,
            "bytesCompact" : 8412,
            "gzipBytesDense" : 23065100,
            "gzipBytesCompact" : 4120,
            "macsDense" : 219136,
            "macsCompact" : 71
          },
          "structure" : {
            "words" : [ 16, 20003 ],
            "inputs" : [ 1, 300 ],
            "hidden" : [ 7, 128 ],
            "gates" : {
              "i" : [ 2, 128 ],
              "f" : [ 1, 128 ],
              "g" : [ 3, 128 ],
              "o" : [ 0, 128 ]
            }
          },
          "training" : {
            "rounds" : 120,
            "epochs" : 40.0,
            "seconds" : 156.25,
            "tokens" : 212500000,
            "tokensPerSecond" : 1360000.5
          },
          "latency" : {
            "medianMilliseconds" : 0.0125,
            "p99Milliseconds" : 0.03125,
            "documents" : 25000,
            "tokensPerSecond" : 1.76E7,
            "dense" : {
              "medianMilliseconds" : 4.5,
              "p99Milliseconds" : 5.25,
              "documents" : 220,
              "tokensPerSecond" : 48500.5
            }
          }
        }
        """,
        text(ReportJson.report(SampleRun.report())));
  }

  @Test
  void aLanguageModelHasItsOwnFloorsColdWindowsAndTimePerToken() throws IOException {
    JsonNode report = new ObjectMapper().readTree(ReportJson.report(SampleLanguageRun.report()));

    assertEquals(
        "{\"metric\":\"perplexity\",\"part\":\"test\",\"masked\":116.4731,\"compact\":116.4728,"
            + "\"floor\":{\"unigram\":637.25,\"bigram\":183.5,\"fiveGram\":141.23},"
            + "\"withoutFineTuning\":null,"
            + "\"coldWindows\":{\"window\":35,\"masked\":121.01,\"compact\":121.0},"
            + "\"validation\":{\"carried\":120.25,\"coldWindows\":125.5},"
            + "\"leftOut\":7}",
        report.get("quality").toString());
    assertEquals(
        "{\"medianMilliseconds\":0.0215,\"p99Milliseconds\":0.048,\"tokens\":10000,"
            + "\"tokensPerSecond\":44000.0,\"dense\":{\"medianMilliseconds\":0.412,"
            + "\"p99Milliseconds\":0.625,\"tokens\":2400,\"tokensPerSecond\":2350.0},"
            + "\"runtimes\":{\"tokens\":35,\"models\":[{\"model\":\"dense, ONNX Runtime\","
            + "\"parameters\":12810000,\"bytes\":51240000,\"gzipBytes\":47461000,"
            + "\"multiplyAddsPerToken\":2822144,\"times\":[{\"batch\":1,"
            + "\"medianMicroseconds\":10250.0,\"p99Microseconds\":12500.0,"
            + "\"tokensPerSecond\":3415,\"timesGateSieve\":13.5},{\"batch\":32,"
            + "\"medianMicroseconds\":6400.0,\"p99Microseconds\":7125.5,"
            + "\"tokensPerSecond\":5469,\"timesGateSieve\":8.5}]},"
            + "{\"model\":\"compact, GateSieve\",\"parameters\":602824,\"bytes\":2104000,"
            + "\"gzipBytes\":1921500,\"multiplyAddsPerToken\":180250,\"times\":[{\"batch\":1,"
            + "\"medianMicroseconds\":759.25,\"p99Microseconds\":905.0,"
            + "\"tokensPerSecond\":46098,\"timesGateSieve\":1.0},{\"batch\":32,"
            + "\"medianMicroseconds\":753.0,\"p99Microseconds\":812.5,"
            + "\"tokensPerSecond\":46481,\"timesGateSieve\":1.0}]}]}}",
        report.get("latency").toString());
  }

  @Test
  void textDoesNotDependOnTheLocale() {
    byte[] before = ReportJson.report(SampleRun.report());
    Locale locale = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertEquals(text(before), text(ReportJson.report(SampleRun.report())));
    } finally {
      Locale.setDefault(locale);
    }
  }

  @Test
  void metricsAreOneLinePerRoundWithNullForWhatWasNotMeasured() {
    RoundMetrics.LiveGates gates = new RoundMetrics.LiveGates(4, 3, 2, 1);
    RoundMetrics first =
        new RoundMetrics(
            1, 50, 0.5, 0.69, 8.5, Double.NaN, 100, 10, 8, gates, 1.5, 2.5, 1.3, 8000, 6400);
    RoundMetrics second =
        new RoundMetrics(2, 100, 1, 0.5, 8.25, 0.75, 90, 9, 7, gates, 1.25, 2.25, 1.2, 4000, 6400);

    assertEquals(
        """
        {"round":1,"step":50,"epoch":0.5,"loss":0.69,"kl":8.5,"validation":null,"words":100,\
        "inputs":10,"hidden":8,"gates":{"i":4,"f":3,"g":2,"o":1},"seconds":1.5,"localSeconds":2.5,"longestLocalSeconds":1.3,"exchangedBytes":8000,"tokens":6400}
        {"round":2,"step":100,"epoch":1.0,"loss":0.5,"kl":8.25,"validation":0.75,"words":90,\
        "inputs":9,"hidden":7,"gates":{"i":4,"f":3,"g":2,"o":1},"seconds":1.25,"localSeconds":2.25,"longestLocalSeconds":1.2,"exchangedBytes":4000,"tokens":6400}
        """,
        text(ReportJson.metrics(List.of(first, second))));
  }

  @Test
  void provenanceSaysWhatRanAndKeepsTheConfigurationInOrder() throws IOException {
    JsonNode provenance =
        new ObjectMapper().readTree(ReportJson.provenance(SampleRun.provenance()));

    assertEquals("2026-11-23T10:15:30Z", provenance.path("created").asText());
    assertEquals("3.5.9", provenance.path("versions").path("spark").asText());
    assertEquals("W+G+N", provenance.path("configuration").path("network.row").asText());
    assertEquals("corpus.format", provenance.path("configuration").fieldNames().next());
    assertEquals(true, provenance.get("openblasCoretype").isNull());
    assertEquals("Zen", provenance.get("matrixKernels").asText());
    assertEquals("vector", provenance.path("kernels").asText());
  }

  @Test
  void modelCarriesNothingOfTheDay() {
    assertFalse(SampleRun.provenance().forModel().toString().contains("2026-11-23"));
    assertEquals("7", SampleRun.provenance().forModel().get("seed"));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, UTF_8);
  }
}
