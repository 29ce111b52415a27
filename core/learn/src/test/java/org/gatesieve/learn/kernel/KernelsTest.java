package org.gatesieve.learn.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gatesieve.compact.kernel.KernelModule;
import org.junit.jupiter.api.Test;

/** Which kernels a JVM takes, with and without the incubating module. */
class KernelsTest {

  /** Run in a JVM of its own. */
  static final class ShowChoice {
    private ShowChoice() {}

    public static void main(String[] arguments) {
      System.out.println("chosen: " + Kernels.create().name());
    }
  }

  @Test
  void testsAndTrainingUseTheVectorKernels() {
    assertEquals("vector", Kernels.create().name());
  }

  @Test
  void aJvmWithTheModuleTakesTheVectorKernels() throws Exception {
    String output = run(List.of("--add-modules", "jdk.incubator.vector"));
    assertTrue(output.contains("chosen: vector"), output);
  }

  @Test
  void aJvmWithoutTheModuleTakesTheScalarKernels() throws Exception {
    String output = run(List.of());
    assertTrue(output.contains("chosen: scalar"), output);
  }

  @Test
  void aMissingKernelIsNamed() {
    IllegalStateException missing =
        assertThrows(
            IllegalStateException.class,
            () -> KernelModule.load(CellKernel.class, "org.gatesieve.Nowhere"));
    assertEquals(
        "org.gatesieve.Nowhere does not load; this program was built without it",
        missing.getMessage());
  }

  private static String run(List<String> options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), ShowChoice.class.getName()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), output);
    return output;
  }
}
