package org.gatesieve.job.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatencyTest {
  @Test
  void quantilesAreTimesThatWereMeasured() {
    long[] nanoseconds = LongStream.rangeClosed(1, 200).map(i -> (201 - i) * 1_000_000).toArray();

    assertEquals(
        new Latency(Latency.Unit.TOKEN, 100, 198, 200, 200 / 20.1), Latency.perToken(nanoseconds));
  }

  @Test
  void oneDocumentIsItsOwnMedian() {
    assertEquals(
        new Latency(Latency.Unit.DOCUMENT, 0.5, 0.5, 1, 60_000),
        Latency.perDocument(new long[] {500_000}, 30));
  }

  @Test
  void noDocumentHasNoLatency() {
    assertThrows(IllegalArgumentException.class, () -> Latency.perDocument(new long[0], 0));
  }
}
