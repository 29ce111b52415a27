package org.gatesieve.job.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ProgressLogTest {

  @Test
  void aRoundIsOneLineThatExplainsItself() {
    assertEquals(
        "round 12  epoch 3.25/60  step 1440  loss 0.4312  KL 0.0820  accuracy 83.41 %  words 1204  inputs 30"
            + "  hidden 12  gates 18  52,310 tokens/s",
        ProgressLog.line(progress(OptionalDouble.of(0.83408))));
  }

  @Test
  void whatWasNotMeasuredIsNotClaimed() {
    assertEquals(
        "round 12  epoch 3.25/60  step 1440  loss 0.4312  KL 0.0820  accuracy -  words 1204  inputs 30"
            + "  hidden 12  gates 18  52,310 tokens/s",
        ProgressLog.line(progress(OptionalDouble.empty())));
  }

  private static RoundProgress progress(OptionalDouble quality) {
    return new RoundProgress(
        12, 3.25, 60, 1440, 0.43124, 0.082, quality, 1204, 30, 12, 18, 52_310.4);
  }
}
