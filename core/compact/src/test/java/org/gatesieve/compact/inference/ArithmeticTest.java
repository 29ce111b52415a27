package org.gatesieve.compact.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gatesieve.compact.model.RandomModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Which instructions a model's products are computed with. */
class ArithmeticTest {
  private static final RandomModel LARGE = RandomModel.of(5, 3, 70);

  /** Run in a JVM of its own. */
  static final class Show {
    private Show() {}

    public static void main(String[] arguments) {
      System.out.println("large: " + arithmetic(LARGE));
    }
  }

  @Test
  void dependsOnSizeAndDensity() {
    assertEquals("scalar", arithmetic(RandomModel.of(5, 3, 12)));
    assertTrue(arithmetic(LARGE).matches("vectors of \\d+ doubles"), arithmetic(LARGE));
    assertEquals("sparse rows", arithmetic(LARGE.withDensity(0.1)));
  }

  @Test
  void ofALanguageModelNamesTheOutputToo() {
    assertEquals("scalar; output by scalar", ofALanguageModel(RandomModel.of(5, 0, 12)));
    String large = ofALanguageModel(RandomModel.of(90, 0, 70));
    assertTrue(large.startsWith(arithmetic(LARGE) + "; output by vectors of "), large);
  }

  @Test
  @Timeout(60)
  void isScalarInAJvmWithoutTheModule() throws IOException, InterruptedException {
    assertEquals("large: scalar", show(List.of()));
  }

  @Test
  @Timeout(60)
  void isByVectorsInAJvmWithTheModule() throws IOException, InterruptedException {
    String shown = show(List.of("--add-modules", "jdk.incubator.vector"));
    assertTrue(shown.endsWith("large: " + arithmetic(LARGE)), shown);
  }

  private static String arithmetic(RandomModel model) {
    return new CompactClassifier(model.build()).arithmetic();
  }

  private static String ofALanguageModel(RandomModel model) {
    return new CompactLanguageModel(model.buildLanguageModel()).arithmetic();
  }

  private static String show(List<String> options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Show.class.getName()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), output);
    return output.strip();
  }
}
