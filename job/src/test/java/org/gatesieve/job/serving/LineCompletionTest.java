package org.gatesieve.job.serving;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.gatesieve.compact.inference.Sampling;
import org.gatesieve.compact.model.LanguageModel;
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
  void whoeverWroteAPromptLearnsWhatIsLeftOutOfIt() {
    StringWriter warnings = new StringWriter();
    complete(SeasonModel.build(), "sun\nfog sun rain\n", 1, warnings);
    assertEquals(
        "standard input, line 2: 2 of 3 tokens are not in the model's vocabulary and are left out\n",
        warnings.toString());
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
    return complete(SeasonModel.build(), input, tokens, new StringWriter());
  }

  private static String complete(
      LanguageModel model, String input, int tokens, StringWriter warnings) {
    StringWriter out = new StringWriter();
    new LineCompletion(
            model, new Sampling(0, 0, 1), tokens, new PrintWriter(out), new PrintWriter(warnings))
        .complete(new ByteArrayInputStream(input.getBytes(UTF_8)));
    return out.toString();
  }
}
