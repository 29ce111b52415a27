package org.gatesieve.benchmarks.peer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkloadTest {

  @Test
  void aNameTellsTheKindOfNetwork() {
    assertEquals(new ClassifierWorkload(128, 200, 300, 512), Workload.parse("B128-T200-D300-H512"));
    assertEquals(
        new LanguageWorkload(32, 35, 256, 10_000), Workload.parse("LM-B32-T35-H256-V10000"));
  }

  @ParameterizedTest
  @ValueSource(strings = {ClassifierWorkload.WIDE, LanguageWorkload.PTB})
  void aWorkloadIsWrittenAsItIsRead(String name) {
    assertEquals(name, Workload.parse(name).toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "B128-T200-D300", "B0-T1-D1-H1", "LM-B1-T1-H1", "LM-B1-T1-D1-H1"})
  void otherNamesAreRefused(String name) {
    assertThrows(IllegalArgumentException.class, () -> Workload.parse(name));
  }

  @Test
  void tokensAreTargetsOfALanguageModel() {
    assertEquals(32 * 35, Workload.parse(LanguageWorkload.PTB).tokens());
  }
}
