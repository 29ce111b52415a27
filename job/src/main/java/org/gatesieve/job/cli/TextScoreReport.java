package org.gatesieve.job.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.apache.hadoop.fs.Path;
import org.gatesieve.compact.inference.TextScore;
import org.gatesieve.job.progress.TextTable;

/** What {@code evaluate} prints about a language model. */
final class TextScoreReport {
  private final PrintWriter out;

  TextScoreReport(PrintWriter out) {
    this.out = out;
  }

  void print(TextScore score, String text, Path model) {
    TextTable table = new TextTable("TEXT", text);
    table.add("model", model.toString());
    table.add("tokens predicted", Long.toString(score.tokens()));
    table.add("tokens without id, left out", Long.toString(score.leftOut()));
    table.add("perplexity, state carried", String.format(Locale.ROOT, "%.4f", score.perplexity()));
    table.add(
        "bits per token, state carried", String.format(Locale.ROOT, "%.4f", score.bitsPerToken()));
    table.print(out);
  }
}
