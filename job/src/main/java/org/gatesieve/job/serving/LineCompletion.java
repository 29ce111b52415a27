package org.gatesieve.job.serving;

import java.io.InputStream;
import java.io.PrintWriter;
import java.util.List;
import org.gatesieve.compact.inference.CompactLanguageModel;
import org.gatesieve.compact.inference.Sampling;
import org.gatesieve.compact.inference.TextCompletion;
import org.gatesieve.compact.model.LanguageModel;
import org.gatesieve.compact.text.TextUnits;
import org.gatesieve.job.failure.JobException;

/**
 * Continues texts in a pipe, without Spark: a prompt per line in, what follows it out, as {@link
 * EscapedText}, which is flushed before the next line is read. A prompt may be empty.
 */
public final class LineCompletion {
  private final CompactLanguageModel model;
  private final TextCompletion completion;
  private final int tokens;
  private final LinePipe pipe;
  private final PrintWriter warnings;
  private long line;

  /**
   * @param tokens number of tokens to add to every prompt, not negative
   * @param warnings gets a line for each prompt that is not read whole
   */
  public LineCompletion(
      LanguageModel model, Sampling sampling, int tokens, PrintWriter out, PrintWriter warnings) {
    this.model = new CompactLanguageModel(model);
    this.completion = new TextCompletion(this.model, sampling);
    this.tokens = tokens;
    this.pipe = new LinePipe("prompt", out);
    this.warnings = warnings;
  }

  /**
   * Continues every line of {@code in}, UTF-8.
   *
   * @throws JobException when there is no line, one is not UTF-8, or a stream fails
   */
  public void complete(InputStream in) {
    line = 0;
    pipe.run(in, text -> EscapedText.of(completion.complete(known(prompt(text)), tokens)));
  }

  /** The model leaves out what has no id; whoever wrote the prompt should know. */
  private String known(String prompt) {
    line++;
    List<String> all = model.encoder().text().tokens(prompt);
    int leftOut = all.size() - model.encoder().encode(all).length;
    if (leftOut > 0) {
      warnings.println(
          "standard input, line %d: %d of %d tokens are not in the model's vocabulary and are left out%s"
              .formatted(line, leftOut, all.size(), advice()));
      warnings.flush();
    }
    return prompt;
  }

  /** Of the only units that are not written as people write. */
  private String advice() {
    return model.encoder().text().units() == TextUnits.SPACED_CHARACTERS
        ? "; this model reads characters with a blank between them, and '_' for a blank"
        : "";
  }

  /** To a model of characters, what Windows leaves at the end of a line would be a character. */
  private static String prompt(String line) {
    return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
  }
}
