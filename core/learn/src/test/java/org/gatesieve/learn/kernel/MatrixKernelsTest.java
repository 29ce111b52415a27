package org.gatesieve.learn.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatrixKernelsTest {

  /** Run in a JVM of its own. */
  static final class ShowName {
    private ShowName() {}

    public static void main(String[] arguments) {
      System.out.println("kernels: " + MatrixKernels.name());
    }
  }

  @ParameterizedTest
  @CsvSource({"HASWELL, Haswell", "NEHALEM, Nehalem"})
  void areThoseThatOpenBlasTook(String asked, String taken)
      throws IOException, InterruptedException {
    ProcessBuilder java =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    ShowName.class.getName()))
            .redirectErrorStream(true);
    java.environment().put("OPENBLAS_CORETYPE", asked);
    Process process = java.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), output);
    assertTrue(output.contains("kernels: " + taken), output);
  }

  @ParameterizedTest
  @CsvSource({
    "Barcelona, 3, SKYLAKEX",
    "Prescott, 2, HASWELL",
    "Prescott, 1, ",
    "Haswell, 3, ",
    "SkylakeX, 3, ",
    "unknown, 3, "
  })
  void slowOnesOnAFastProcessorAreWarnedOf(String name, int processor, String coretype) {
    Optional<String> advice = MatrixKernels.advice(name, processor);
    assertEquals(coretype != null, advice.isPresent());
    advice.ifPresent(text -> assertTrue(text.contains("OPENBLAS_CORETYPE=" + coretype), text));
  }
}
