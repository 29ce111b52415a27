package org.gatesieve.job.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.gatesieve.job.report.RoundMetrics.LiveGates;
import org.junit.jupiter.api.Test;

class MetricsLinesTest {
  @Test
  void roundsAreReadBackAsTheyWereWritten() {
    LiveGates gates = new LiveGates(4, 3, 2, 1);
    List<RoundMetrics> rounds =
        List.of(
            new RoundMetrics(1, 5, 0.5, 0.7, 3.25, Double.NaN, 9, 8, 7, gates, 2, 1.5, 1, 600, 500),
            new RoundMetrics(2, 10, 1, 0.6, 3.125, 0.875, 8, 7, 6, gates, 2, 1.5, 1, 500, 500));
    assertEquals(rounds, MetricsLines.parse(ReportJson.metrics(rounds)));
    assertEquals(List.of(), MetricsLines.parse(new byte[0]));
  }

  @Test
  void aLineThatIsNoRoundIsRefused() {
    assertTrue(
        assertThrows(
                IllegalArgumentException.class,
                () -> MetricsLines.parse("{\"epochs\":1}\n".getBytes(UTF_8)))
            .getMessage()
            .startsWith("it has a line that is no round: "));
  }
}
