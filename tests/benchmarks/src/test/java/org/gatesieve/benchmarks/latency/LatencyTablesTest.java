package org.gatesieve.benchmarks.latency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.gatesieve.job.contest.Contest;
import org.gatesieve.job.contest.Timings;
import org.gatesieve.job.dense.NetworkSize;
import org.junit.jupiter.api.Test;

class LatencyTablesTest {
  @Test
  void everyModelIsComparedToOursRoundByRound() {
    Timings slow = new Timings(List.of(new long[] {8000}, new long[] {6000}), 2);
    Timings ours = new Timings(List.of(new long[] {2000}, new long[] {2000}), 2);
    Contest contest =
        new Contest(
            2, 10, List.of(new Contest.Result("dense", slow), new Contest.Result("ours", ours)));
    List<String> lines = LatencyTables.times(contest).lines().toList();
    assertEquals(3, lines.size());
    assertTrue(lines.get(1).endsWith("3.00 to 4.00"), lines.get(1));
    assertTrue(lines.get(2).endsWith("1.00 to 1.00"), lines.get(2));
  }

  @Test
  void sizesBeforePruningAreTheSecondOfEachPair() throws IOException {
    assertEquals(
        new NetworkSize(20, 10, 6),
        RunSize.before(
            new ObjectMapper()
                .readTree(
                    """
                    {"structure": {"words": [3, 20], "inputs": [2, 10], "hidden": [1, 6]}}
                    """)));
  }
}
