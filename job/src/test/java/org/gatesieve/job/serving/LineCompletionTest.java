package org.gatesieve.job.serving;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.gatesieve.compact.inference.Sampling;
import org.gatesieve.job.failure.ExitCode;
import org.gatesieve.job.failure.JobException;
import org.junit.jupiter.api.Test;

class LineCompletionTest {

  @Test
  void everyPromptGetsOneLineHoweverManyLinesFollowIt() {
    assertEquals("ice\\nsun ice\\n\n\\nsun ice\\nsun\n", completed("sun\nSun ice\n", 5));
  }

  @Test
  void aPromptMayBeEmptyOrUnknown() {
    assertEquals("sun ice\nsun ice\nsun ice\n", completed("\nfog and rain\n\r\n", 2));
  }

  @Test
  void noTokensAreAnEmptyLine() {
    assertEquals("\n", completed("sun", 0));
  }

  @Test
  void refusesAnEmptyInput() {
    JobException refused = assertThrows(JobException.class, () -> completed("", 5));
    assertEquals(ExitCode.INPUT_DATA, refused.exitCode());
    assertEquals("standard input is empty; give one prompt per line", refused.getMessage());
  }

  private static String completed(String input, int tokens) {
    StringWriter out = new StringWriter();
    new LineCompletion(SeasonModel.build(), new Sampling(0, 0, 1), tokens, new PrintWriter(out))
        .complete(new ByteArrayInputStream(input.getBytes(UTF_8)));
    return out.toString();
  }
}
