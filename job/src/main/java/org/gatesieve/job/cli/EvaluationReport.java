package org.gatesieve.job.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;
import org.gatesieve.job.progress.TextTable;
import org.gatesieve.job.serving.Evaluation;
import org.gatesieve.job.serving.LabelScore;

/** What {@code evaluate} prints. */
final class EvaluationReport {
  private final PrintWriter out;

  EvaluationReport(PrintWriter out) {
    this.out = out;
  }

  void print(Evaluation evaluation, Path model) {
    printSummary(evaluation, model);
    printScores(evaluation.scores());
    printConfusion(evaluation);
  }

  private void printSummary(Evaluation evaluation, Path model) {
    TextTable table = new TextTable("TEST PART", "");
    table.add("model", model.toString());
    table.add("documents", Long.toString(evaluation.documents()));
    table.add("accuracy", percent(evaluation.accuracy()));
    table.add(
        "majority share",
        percent(evaluation.majorityShare()) + " (" + evaluation.majorityLabel() + ")");
    table.add("cross-entropy", String.format(Locale.ROOT, "%.4f nats", evaluation.crossEntropy()));
    table.add("bad records", Long.toString(evaluation.badRecords().badRecords()));
    evaluation
        .badRecords()
        .byReason()
        .forEach((reason, count) -> table.add("  " + reason, Long.toString(count)));
    table.print(out);
  }

  private void printScores(List<LabelScore> scores) {
    TextTable table =
        new TextTable("", "LABEL", "DOCUMENTS", "PREDICTED", "PRECISION", "RECALL", "F1");
    for (int i = 0; i < scores.size(); i++) {
      LabelScore score = scores.get(i);
      table.add(
          Integer.toString(i + 1),
          score.label(),
          Long.toString(score.documents()),
          Long.toString(score.predicted()),
          percent(score.precision()),
          percent(score.recall()),
          percent(score.f1()));
    }
    out.println();
    table.print(out);
  }

  private void printConfusion(Evaluation evaluation) {
    int labels = evaluation.labels().size();
    String[] numbers =
        IntStream.rangeClosed(1, labels).mapToObj(Integer::toString).toArray(String[]::new);
    TextTable table = new TextTable(cells("LABEL", Stream.of(numbers)));
    for (int i = 0; i < labels; i++) {
      table.add(
          cells(numbers[i], LongStream.of(evaluation.confusion()[i]).mapToObj(Long::toString)));
    }
    out.println();
    out.println("Documents by label (row) and predicted label (column)");
    table.print(out);
  }

  private static String[] cells(String first, Stream<String> others) {
    return Stream.concat(Stream.of(first), others).toArray(String[]::new);
  }

  private static String percent(OptionalDouble share) {
    return share.isPresent() ? percent(share.getAsDouble()) : "-";
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f %%", 100 * share);
  }
}
