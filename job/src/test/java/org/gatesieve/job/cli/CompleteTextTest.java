package org.gatesieve.job.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gatesieve.job.serving.SeasonModel;
import org.gatesieve.job.serving.WeatherModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code predict} with a language model. No master is set, so any use of Spark would fail. */
class CompleteTextTest {
  @TempDir private Path directory;
  private String model;

  @BeforeEach
  void publishModel() {
    model = SeasonModel.publish(directory.resolve("runs")).directory().toString();
  }

  @Test
  void everyLineIsContinued() {
    CommandLineFixture done = complete("sun\nice\n", "--tokens", "3");
    assertEquals(0, done.code(), done.err());
    assertEquals("ice\\nsun\n\\nsun ice\n", done.out());
    assertEquals("", done.err());
  }

  @Test
  void withoutOptionsFiftyTokensFollowGreedily() {
    String line = complete("\n").out();
    assertEquals("sun ice\\n".repeat(16) + "sun ice\n", line);
  }

  @Test
  void theSeedDecidesWhatIsSampled() {
    String first = complete("sun", "--temperature", "5", "--seed", "1").out();
    assertEquals(first, complete("sun", "--temperature", "5").out());
    assertNotEquals(first, complete("sun", "--temperature", "5", "--seed", "2").out());
    assertEquals(
        complete("sun").out(), complete("sun", "--temperature", "5", "--top-k", "1").out());
  }

  @Test
  void numbersBelowZeroAreRefusedInOneLine() {
    assertRefused(2, "--tokens is -1; give 0 or more", complete("sun", "--tokens", "-1"));
    assertRefused(2, "--temperature is -0.5", complete("sun", "--temperature", "-0.5"));
    assertRefused(2, "--temperature is NaN", complete("sun", "--temperature", "NaN"));
    assertRefused(2, "--top-k is -2", complete("sun", "--top-k", "-2"));
    assertRefused(2, "give a --temperature above 0", complete("sun", "--top-k", "2"));
    assertRefused(2, "--seed is for a choice", complete("sun", "--seed", "2"));
  }

  @Test
  void emptyInputIsAnInputFailure() {
    assertRefused(3, "give one prompt per line", complete(""));
  }

  @Test
  void optionsOfClassifiersAreRefusedInOneLine() {
    assertRefused(2, "--header is for classifiers", complete("sun", "--header"));
    assertRefused(
        2, "--input is for classifiers", complete("sun", "--input", "a.txt", "--output", "b"));
  }

  @Test
  void aClassifierRefusesTheOptionsOfALanguageModel() {
    String classifier = WeatherModel.publish(directory.resolve("labels")).directory().toString();
    for (String option : List.of("--tokens", "--temperature", "--top-k", "--seed")) {
      assertRefused(
          2,
          "are for language models",
          CommandLineFixture.piped("sun", "predict", "--model", classifier, option, "1"));
    }
  }

  private CommandLineFixture complete(String input, String... options) {
    return CommandLineFixture.piped(
        input,
        Stream.concat(Stream.of("predict", "--model", model), Stream.of(options))
            .toArray(String[]::new));
  }

  private static void assertRefused(int code, String words, CommandLineFixture refused) {
    assertEquals(code, refused.code(), refused.err());
    assertEquals(1, refused.err().lines().count(), refused.err());
    assertTrue(refused.err().contains(words), refused.err());
    assertEquals("", refused.out());
  }
}
