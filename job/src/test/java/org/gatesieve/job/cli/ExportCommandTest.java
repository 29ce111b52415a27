package org.gatesieve.job.cli;

import static org.gatesieve.job.cli.CommandLineFixture.run;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.gatesieve.compact.model.CompactModel;
import org.gatesieve.job.export.ExportFormat;
import org.gatesieve.job.export.ExportedModel;
import org.gatesieve.job.export.OnnxModel;
import org.gatesieve.job.export.SafetensorsModel;
import org.gatesieve.job.serving.SeasonModel;
import org.gatesieve.job.serving.WeatherModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No master is set, so any use of Spark would fail. */
class ExportCommandTest {
  @TempDir private Path directory;
  private Path runs;
  private Path output;

  @BeforeEach
  void publishModel() {
    runs = directory.resolve("runs");
    output = directory.resolve("exports/model.bin");
  }

  @Test
  void aRunTheLatestOfAnOutputDirectoryAndAFileAreExported() throws IOException {
    Path run = Path.of(WeatherModel.publish(runs).directory().toUri());
    for (ExportFormat format : List.of(ExportFormat.ONNX, ExportFormat.SAFETENSORS)) {
      byte[] expected = bytes(format, WeatherModel.build());
      for (String[] source :
          new String[][] {
            {"--run", run.toString()},
            {"--run", runs.toString()},
            {"--model", run.resolve("model.gsv").toString()}
          }) {
        CommandLineFixture done = export(source[0], source[1], format, "--force");
        assertEquals(0, done.code(), done.err());
        assertEquals("The export is in " + output, done.out().strip());
        assertArrayEquals(expected, Files.readAllBytes(output));
      }
    }
  }

  @Test
  void aLanguageModelIsExported() throws IOException {
    SeasonModel.publish(runs);
    assertEquals(0, export("--run", runs.toString(), ExportFormat.ONNX).code());
    assertArrayEquals(bytes(ExportFormat.ONNX, SeasonModel.build()), Files.readAllBytes(output));
  }

  @Test
  void anOlderFileIsReplacedOnlyWithForce() throws IOException {
    WeatherModel.publish(runs);
    Files.createDirectories(output.getParent());
    Files.writeString(output, "old");
    assertRefused(4, "exists already", export("--run", runs.toString(), ExportFormat.ONNX));
    assertEquals("old", Files.readString(output));
    assertEquals(0, export("--run", runs.toString(), ExportFormat.SAFETENSORS, "--force").code());
    try (Stream<Path> children = Files.list(output.getParent())) {
      assertEquals(1, children.count());
    }
  }

  @Test
  void whatIsNoModelIsNamedInOneLine() throws IOException {
    assertRefused(4, "nowhere", export("--run", directory + "/nowhere", ExportFormat.ONNX));
    Path foreign = Files.writeString(directory.resolve("foreign.gsv"), "text");
    assertRefused(4, "foreign.gsv", export("--model", foreign.toString(), ExportFormat.ONNX));
    assertTrue(Files.notExists(output));
  }

  @Test
  void anUnknownFormatAndAMissingOptionAreUsageErrors() {
    CommandLineFixture unknown = run("export", "--run", "x", "--format", "tflite", "--output", "y");
    assertEquals(2, unknown.code());
    assertTrue(unknown.err().contains("'tflite'"), unknown.err());
    CommandLineFixture incomplete = run("export", "--run", "x", "--format", "onnx");
    assertEquals(2, incomplete.code());
    assertTrue(incomplete.err().contains("--output=FILE"), incomplete.err());
  }

  @Test
  void helpFitsOneScreen() {
    CommandLineFixture help = run("export", "--help");
    assertEquals(0, help.code());
    assertTrue(help.out().lines().count() <= 40, help.out());
    assertTrue(help.out().lines().allMatch(line -> line.length() <= 80), help.out());
  }

  private CommandLineFixture export(
      String option, String model, ExportFormat format, String... more) {
    String name = format.name().toLowerCase(Locale.ROOT);
    return run(
        Stream.concat(
                Stream.of("export", option, model, "--format", name, "--output", output.toString()),
                Stream.of(more))
            .toArray(String[]::new));
  }

  private static byte[] bytes(ExportFormat format, CompactModel model) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ExportedModel exported =
        format == ExportFormat.ONNX ? OnnxModel.of(model) : SafetensorsModel.of(model);
    exported.writeTo(bytes);
    return bytes.toByteArray();
  }

  private static void assertRefused(int code, String words, CommandLineFixture refused) {
    assertEquals(code, refused.code(), refused.err());
    assertEquals(1, refused.err().lines().count(), refused.err());
    assertTrue(refused.err().contains(words), refused.err());
    assertEquals("", refused.out());
  }
}
