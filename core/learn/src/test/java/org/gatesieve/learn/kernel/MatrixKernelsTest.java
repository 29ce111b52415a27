package org.gatesieve.learn.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gatesieve.learn.memory.FloatBlock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatrixKernelsTest {

  /** Run in a JVM of its own. */
  static final class ShowName {
    private ShowName() {}

    public static void main(String[] arguments) {
      // As in a run: memory is there before anyone asks for names.
      FloatBlock.allocate(1);
      System.out.println("kernels: " + MatrixKernels.name());
    }
  }

  @ParameterizedTest
  @CsvSource({"HASWELL, Haswell", "NEHALEM, Nehalem"})
  void areThoseThatTheUserAsksFor(String asked, String taken)
      throws IOException, InterruptedException {
    String output = nameWith(Optional.of(asked));
    assertTrue(output.contains("kernels: " + taken), output);
  }

  @Test
  void areThoseOfTheProcessorsInstructionsWhereTheUserSaysNothing()
      throws IOException, InterruptedException {
    Optional<String> best = OpenBlasCoretype.ofThisProcessor();
    assumeTrue(best.isPresent(), "left to OpenBLAS on this processor");
    String output = nameWith(Optional.empty());
    assertTrue(output.toUpperCase(Locale.ROOT).contains("KERNELS: " + best.orElseThrow()), output);
  }

  private static String nameWith(Optional<String> coretype)
      throws IOException, InterruptedException {
    ProcessBuilder java =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    ShowName.class.getName()))
            .redirectErrorStream(true);
    java.environment().remove(OpenBlasCoretype.VARIABLE);
    coretype.ifPresent(value -> java.environment().put(OpenBlasCoretype.VARIABLE, value));
    Process process = java.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), output);
    return output;
  }

  @ParameterizedTest
  @CsvSource({"Barcelona, true", "Prescott, true", "Haswell, false", "unknown, false"})
  void slowOnesOnAFastProcessorAreWarnedOf(String name, boolean warned) {
    Optional<String> advice = MatrixKernels.advice(name, "SKYLAKEX");
    assertEquals(warned, advice.isPresent());
    advice.ifPresent(text -> assertTrue(text.contains("OPENBLAS_CORETYPE=SKYLAKEX"), text));
  }
}
