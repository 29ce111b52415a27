package org.gatesieve.benchmarks.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.gatesieve.benchmarks.peer.StepTime;
import org.gatesieve.benchmarks.peer.Workload;
import org.junit.jupiter.api.Test;

class ComparisonTableTest {
  private static final Workload WORKLOAD = Workload.parse("B2-T50-D3-H4");

  @Test
  void everyPeerStandsBesidePyTorch() {
    PeerResult ours = result(Competitor.OURS, 0.1, 0.05, 0.2);
    PeerResult pytorch = result(Competitor.PYTORCH, 0.2, 0.2, 0.2);
    assertEquals(
        """
        peer     tokens/s  min    max  x pytorch      by round  cores  OpenBLAS
        ours        1,000  500  2,000       2.00  1.00 to 4.00   1.00       Zen
        pytorch       500  500    500       1.00  1.00 to 1.00   1.00       Zen
        """,
        ComparisonTable.render(new Comparison(WORKLOAD, List.of(ours, pytorch))));
  }

  @Test
  void withoutPyTorchThereIsNoRatio() {
    PeerResult ours = result(Competitor.OURS, 0.1);
    assertEquals(
        """
        peer  tokens/s    min    max  x pytorch  by round  cores  OpenBLAS
        ours     1,000  1,000  1,000          -         -   1.00       Zen
        """,
        ComparisonTable.render(new Comparison(WORKLOAD, List.of(ours))));
  }

  private static PeerResult result(Competitor competitor, double... seconds) {
    List<StepTime> rounds = Arrays.stream(seconds).mapToObj(s -> new StepTime(s, s)).toList();
    return PeerResult.of(competitor, Map.of(OpenBlasKernel.FACT, "Zen"), rounds, WORKLOAD.tokens());
  }
}
