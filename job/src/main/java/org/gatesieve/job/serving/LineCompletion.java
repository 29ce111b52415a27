package org.gatesieve.job.serving;

import java.io.InputStream;
import java.io.PrintWriter;
import org.gatesieve.compact.inference.CompactLanguageModel;
import org.gatesieve.compact.inference.Sampling;
import org.gatesieve.compact.inference.TextCompletion;
import org.gatesieve.compact.model.LanguageModel;
import org.gatesieve.job.failure.JobException;

/**
 * Continues texts in a pipe, without Spark: a prompt per line in, what follows it out, as {@link
 * EscapedText}, which is flushed before the next line is read. A prompt may be empty.
 */
public final class LineCompletion {
  private final TextCompletion completion;
  private final int tokens;
  private final LinePipe pipe;

  /**
   * @param tokens number of tokens to add to every prompt, not negative
   */
  public LineCompletion(LanguageModel model, Sampling sampling, int tokens, PrintWriter out) {
    this.completion = new TextCompletion(new CompactLanguageModel(model), sampling);
    this.tokens = tokens;
    this.pipe = new LinePipe("prompt", out);
  }

  /**
   * Continues every line of {@code in}, UTF-8.
   *
   * @throws JobException when there is no line, one is not UTF-8, or a stream fails
   */
  public void complete(InputStream in) {
    pipe.run(in, line -> EscapedText.of(completion.complete(prompt(line), tokens)));
  }

  /** To a model of characters, what Windows leaves at the end of a line would be a character. */
  private static String prompt(String line) {
    return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
  }
}
