package org.gatesieve.job.cli;

import static org.gatesieve.job.cli.CommandLineFixture.piped;
import static org.gatesieve.job.cli.CommandLineFixture.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gatesieve.job.serving.WeatherModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a pipe: no master is set, so any use of Spark would fail. */
class PredictCommandTest {
  @TempDir private Path directory;
  private Path model;

  @BeforeEach
  void publishModel() {
    model = Path.of(WeatherModel.publish(directory.resolve("runs")).directory().toUri());
  }

  @Test
  void answersEveryLineOfStandardInputWithoutSpark() {
    CommandLineFixture done = piped("sun\nice\n", "predict", "--model", model.toString());
    assertEquals(0, done.code(), done.err());
    assertEquals(List.of("warm", "cold"), firstColumn(done.out()));
    assertEquals("", done.err());
  }

  @Test
  void theHeaderNamesTheColumns() {
    CommandLineFixture done = piped("sun", "predict", "--model", model.toString(), "--header");
    assertEquals("label\tcold\tmild\twarm", done.out().lines().findFirst().orElseThrow());
    assertEquals(List.of("label", "warm"), firstColumn(done.out()));
  }

  @Test
  void theModelMayBeAnOutputDirectoryOrAFile() {
    String output = model.getParent().toString();
    String file = model.resolve("model.gsv").toString();
    assertEquals(
        piped("sun", "predict", "--model", output).out(),
        piped("sun", "predict", "--model", file).out());
  }

  @Test
  void aMissingModelIsAStorageFailureInOneLine() {
    assertRefused(4, "nowhere", piped("sun", "predict", "--model", directory + "/nowhere"));
  }

  @Test
  void aDamagedModelIsNamedInOneLine() throws IOException {
    Path file = model.resolve("model.gsv");
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    assertRefused(4, "_SUCCESS", piped("sun", "predict", "--model", model.toString()));
    assertRefused(4, "checksum", piped("sun", "predict", "--model", file.toString()));
  }

  @Test
  void anotherFileIsNoModel() throws IOException {
    Path text = Files.writeString(directory.resolve("notes.txt"), "a text that is long enough");
    assertRefused(4, "not a model file", piped("sun", "predict", "--model", text.toString()));
  }

  @Test
  void emptyInputIsAnInputFailure() {
    assertRefused(3, "empty", piped("", "predict", "--model", model.toString()));
  }

  @Test
  void optionsOfTheOtherModeAreRefused() {
    assertEquals(2, piped("sun", "predict", "--model", model.toString(), "--omit-text").code());
    CommandLineFixture both =
        run("predict", "--model", "m", "--header", "--input", "i", "--output", "o");
    assertEquals(2, both.code());
    assertTrue(both.err().contains("--header is for standard output"), both.err());
  }

  @Test
  void withoutAModelTheOptionIsNamed() {
    CommandLineFixture refused = run("predict");
    assertEquals(2, refused.code());
    assertTrue(refused.err().contains("--model=PATH"), refused.err());
  }

  @Test
  void helpFitsOneScreen() {
    for (String command : List.of("predict", "evaluate", "compare")) {
      CommandLineFixture help = run(command, "--help");
      assertEquals(0, help.code());
      assertTrue(help.out().lines().count() <= 40, help.out());
      assertTrue(help.out().lines().allMatch(line -> line.length() <= 80), help.out());
    }
  }

  private static void assertRefused(int code, String words, CommandLineFixture refused) {
    assertEquals(code, refused.code(), refused.err());
    assertEquals(1, refused.err().lines().count(), refused.err());
    assertTrue(refused.err().contains(words), refused.err());
    assertEquals("", refused.out());
  }

  private static List<String> firstColumn(String lines) {
    return lines.lines().map(line -> line.split("\t", -1)[0]).toList();
  }
}
