package org.gatesieve.job.contest;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnxruntime.OrtEnvironment;
import org.junit.jupiter.api.Test;

class OnnxRuntimeTest {
  @Test
  void isPresentWhereItIsOnTheClassPath() {
    assertTrue(OnnxRuntime.isPresent());
    assertFalse(OnnxRuntime.isPresent(ClassLoader.getPlatformClassLoader()));
  }

  @Test
  void theVersionThatUsersAreToldIsTheOneUnderTest() {
    assertTrue(
        OnnxRuntime.PACKAGE.endsWith(":" + OrtEnvironment.getEnvironment().getVersion()),
        OnnxRuntime.PACKAGE);
  }
}
