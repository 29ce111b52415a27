package org.gatesieve.job.serving;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.SequenceInputStream;
import java.io.StringWriter;
import java.util.List;
import org.gatesieve.compact.model.ClassificationModel;
import org.gatesieve.job.failure.ExitCode;
import org.gatesieve.job.failure.JobException;
import org.junit.jupiter.api.Test;

class LinePredictionTest {

  @Test
  void givesLabelAndProbabilitiesForEveryLine() {
    List<String> lines = predicted(WeatherModel.build(), "Sun, sun & ice");
    assertEquals(1, lines.size());
    String[] columns = lines.get(0).split("\t", -1);
    assertEquals(4, columns.length);
    assertEquals("warm", columns[0]);
    double[] expected = WeatherModel.probabilities(1);
    for (int i = 0; i < expected.length; i++) {
      assertEquals(expected[i], Float.parseFloat(columns[i + 1]), 1e-6);
    }
  }

  @Test
  void countsEveryLineWhateverItsEnd() {
    List<String> lines = predicted(WeatherModel.build(), "ice\r\n\nsun\nnothing known\nice ice");
    assertEquals(
        List.of("cold", "mild", "warm", "mild", "cold"),
        lines.stream().map(line -> line.split("\t", -1)[0]).toList());
  }

  @Test
  void aLabelCannotBreakTheColumns() {
    ClassificationModel model = WeatherModel.build("a\tb", "c\\d", "e\nf");
    assertEquals("a\\tb", predicted(model, "ice").get(0).split("\t", -1)[0]);
    StringWriter out = new StringWriter();
    new LinePrediction(model, new PrintWriter(out)).writeHeader();
    assertEquals("label\ta\\tb\tc\\\\d\te\\nf\n", out.toString());
  }

  /** The input gives its second line only once the answer to the first has arrived. */
  @Test
  void answersBeforeTheNextLineIsThere() {
    ByteArrayOutputStream answers = new ByteArrayOutputStream();
    InputStream input =
        new SequenceInputStream(
            bytes("sun\n"),
            new ByteArrayInputStream("\n".getBytes(UTF_8)) {
              @Override
              public synchronized int read(byte[] bytes, int offset, int length) {
                assertTrue(answers.toString(UTF_8).startsWith("warm\t"));
                return super.read(bytes, offset, length);
              }
            });
    new LinePrediction(
            WeatherModel.build(), new PrintWriter(new BufferedOutputStream(answers), false, UTF_8))
        .predict(input);
    assertEquals(2, answers.toString(UTF_8).lines().count());
  }

  @Test
  void refusesALineThatIsNotUtf8ByItsNumber() {
    byte[] broken = {'a', '\n', (byte) 0xff, '\n'};
    JobException refused =
        assertThrows(
            JobException.class,
            () -> predicted(WeatherModel.build(), new ByteArrayInputStream(broken)));
    assertEquals(ExitCode.INPUT_DATA, refused.exitCode());
    assertEquals("standard input, line 2 is not UTF-8; convert the input", refused.getMessage());
  }

  @Test
  void refusesAnEmptyInput() {
    JobException refused =
        assertThrows(JobException.class, () -> predicted(WeatherModel.build(), ""));
    assertEquals(ExitCode.INPUT_DATA, refused.exitCode());
  }

  @Test
  void stopsWhenNobodyReadsItsOutput() {
    PrintWriter closed =
        new PrintWriter(
            new OutputStream() {
              @Override
              public void write(int value) throws IOException {
                throw new IOException("broken pipe");
              }
            },
            false,
            UTF_8);
    LinePrediction prediction = new LinePrediction(WeatherModel.build(), closed);
    JobException stopped =
        assertThrows(JobException.class, () -> prediction.predict(bytes("sun\n")));
    assertEquals(ExitCode.STORAGE, stopped.exitCode());
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }

  private static List<String> predicted(ClassificationModel model, String input) {
    return predicted(model, bytes(input));
  }

  private static List<String> predicted(ClassificationModel model, InputStream input) {
    StringWriter out = new StringWriter();
    new LinePrediction(model, new PrintWriter(out)).predict(input);
    assertTrue(out.toString().endsWith("\n"));
    return out.toString().lines().toList();
  }
}
