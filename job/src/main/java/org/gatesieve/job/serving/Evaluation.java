package org.gatesieve.job.serving;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.gatesieve.job.corpus.BadRecordSummary;

/**
 * Score of a model on a test part with at least one document.
 *
 * @param labels the model's
 * @param confusion documents by their label (row) and the predicted one (column): labels × labels
 * @param crossEntropy mean of −ln p(label), in nats per document
 * @param badRecords what was left out
 */
public record Evaluation(
    List<String> labels, long[][] confusion, double crossEntropy, BadRecordSummary badRecords) {

  public long documents() {
    return Arrays.stream(confusion).flatMapToLong(Arrays::stream).sum();
  }

  /** Share of documents whose label is the most probable one, in [0, 1]. */
  public double accuracy() {
    return (double) IntStream.range(0, labels.size()).mapToLong(i -> confusion[i][i]).sum()
        / documents();
  }

  /** One for every label, in their order. */
  public List<LabelScore> scores() {
    return IntStream.range(0, labels.size()).mapToObj(this::score).toList();
  }

  /** The most frequent label of the test part, the first of them when several are equal. */
  public String majorityLabel() {
    return majority().label();
  }

  /** Accuracy of always answering {@link #majorityLabel}. */
  public double majorityShare() {
    return (double) majority().documents() / documents();
  }

  private LabelScore majority() {
    return scores().stream()
        .sorted(Comparator.comparingLong(LabelScore::documents).reversed())
        .findFirst()
        .orElseThrow();
  }

  private LabelScore score(int label) {
    return new LabelScore(
        labels.get(label),
        Arrays.stream(confusion[label]).sum(),
        Arrays.stream(confusion).mapToLong(row -> row[label]).sum(),
        confusion[label][label]);
  }
}
