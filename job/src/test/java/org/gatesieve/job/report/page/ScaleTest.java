package org.gatesieve.job.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScaleTest {
  @Test
  void linearTicksAreRoundNumbersAroundTheData() {
    Scale scale = LinearScale.around(0.31, 0.69);

    assertEquals(List.of("0.3", "0.4", "0.5", "0.6", "0.7"), labels(scale));
    assertEquals(0, scale.position(0.3), 1e-9);
    assertEquals(1, scale.position(0.7), 1e-9);
  }

  @Test
  void exactScaleIsFilledByTheData() {
    Scale scale = LinearScale.exactly(1, 40);

    assertEquals(List.of("10", "20", "30", "40"), labels(scale));
    assertEquals(0, scale.position(1), 1e-9);
    assertEquals(1, scale.position(40), 1e-9);
  }

  @Test
  void oneValueStillHasAnAxis() {
    for (Scale scale : List.of(LinearScale.around(0, 0), LinearScale.exactly(3, 3))) {
      assertTrue(scale.ticks().size() > 1);
      assertTrue(Double.isFinite(scale.position(3)));
    }
  }

  @Test
  void logarithmicTicksArePowersOfTen() {
    assertEquals(
        List.of("1", "10", "100", "1\u202f000"),
        labels(LogScale.around(new double[] {2000, 1, 30})));
  }

  @Test
  void shortLogarithmicAxesHaveTicksInBetween() {
    assertEquals(List.of("20", "50", "100"), labels(LogScale.around(new double[] {20, 100})));
  }

  @Test
  void zeroIsAtTheFootBelowOne() {
    Scale scale = LogScale.around(new double[] {0, 1, 128});

    assertEquals(0, scale.position(0));
    assertTrue(scale.position(1) > 0.1);
    assertEquals("0", labels(scale).get(0));
  }

  private static List<String> labels(Scale scale) {
    return scale.ticks().stream().map(Scale.Tick::label).toList();
  }
}
