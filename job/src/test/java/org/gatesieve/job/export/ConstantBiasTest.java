package org.gatesieve.job.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.gatesieve.compact.model.GateActivation;
import org.gatesieve.compact.model.GateKind;
import org.gatesieve.job.failure.JobException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConstantBiasTest {
  private static final float TOLERANCE = 1e-7f;

  @ParameterizedTest
  @ValueSource(floats = {0, 1e-30f, 1e-6f, 0.01f, 0.3f, 0.5f, 0.9f, 0.999999f, 1})
  void theActivationOfTheBiasIsTheConstant(float constant) {
    for (GateActivation activation : GateActivation.values()) {
      for (GateKind kind : new GateKind[] {GateKind.INPUT, GateKind.FORGET, GateKind.OUTPUT}) {
        double bias = ConstantBias.of(kind, activation, constant);
        assertEquals(constant, activation.apply(bias), TOLERANCE);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(floats = {-1, -0.999999f, -0.2f, 0, 1e-30f, 0.7f, 1})
  void theCandidateIsATangent(float constant) {
    double bias = ConstantBias.of(GateKind.CANDIDATE, GateActivation.LOGISTIC, constant);
    assertEquals(constant, Math.tanh(bias), TOLERANCE);
  }

  @ParameterizedTest
  @EnumSource(GateKind.class)
  void whatLiesOutsideTheRangeIsRefused(GateKind kind) {
    GateActivation activation = GateActivation.HARD_SIGMOID;
    assertThrows(JobException.class, () -> ConstantBias.of(kind, activation, 1.1f));
    assertThrows(JobException.class, () -> ConstantBias.of(kind, activation, -1.1f));
  }
}
