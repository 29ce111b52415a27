package org.gatesieve.job.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.gatesieve.learn.posterior.Treatment;
import org.junit.jupiter.api.Test;

class MemoryPlanTest {

  @Test
  void aVariationalScalarIsTwoLearntNumbersAndAConstantNone() {
    assertEquals(12, new TensorPlan("a", Treatment.VARIATIONAL, 2, 3).learntNumbers());
    assertEquals(6, new TensorPlan("a", Treatment.DETERMINISTIC, 2, 3).learntNumbers());
    assertEquals(0, new TensorPlan("a", Treatment.CONSTANT, 2, 3).learntNumbers());
  }

  @Test
  void sizesBeyondTheRangeOfAnIntAreCounted() {
    assertEquals(
        10_000_000_000L, new TensorPlan("a", Treatment.DETERMINISTIC, 100_000, 100_000).scalars());
  }
}
