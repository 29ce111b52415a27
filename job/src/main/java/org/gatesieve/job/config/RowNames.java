package org.gatesieve.job.config;

import java.util.List;
import org.gatesieve.learn.network.SparsificationRow;

/**
 * Rows of METHOD §1's table by their names or by letters: six for a classifier, five for a language
 * model.
 */
public final class RowNames {
  private static final List<NamedRow> CLASSIFICATION =
      List.of(
          new NamedRow("Original", SparsificationRow.ORIGINAL),
          new NamedRow("W", SparsificationRow.W),
          new NamedRow("W+Voc", SparsificationRow.W_VOC),
          new NamedRow("W+N", SparsificationRow.W_N),
          new NamedRow("W+G+N", SparsificationRow.W_G_N));

  private static final List<NamedRow> LANGUAGE_MODEL =
      List.of(
          new NamedRow("Original", languageModel("DCCCD")),
          new NamedRow("W", languageModel("LCCCL")),
          new NamedRow("W+Voc", languageModel("LCLCL")),
          new NamedRow("W+N", languageModel("LCCLL")),
          new NamedRow("W+G+N", languageModel("LLCLL")));

  static final List<String> ALL = CLASSIFICATION.stream().map(NamedRow::name).toList();

  private RowNames() {}

  /**
   * The one text that stands for a row: its name, or the letters of a row that has none.
   *
   * @throws IllegalArgumentException when {@code text} is the name of no row and no letters
   */
  static String canonical(String text) {
    if (ALL.contains(text)) {
      return text;
    }
    return switch (text.length()) {
      case 5 -> parse(text, Task.LANGUAGE_MODEL).name();
      case 6 -> parse(text, Task.CLASSIFICATION).name();
      default -> throw new IllegalArgumentException();
    };
  }

  /** Whether {@code text} is a row of {@code task}. */
  public static boolean isRow(String text, Task task) {
    try {
      parse(text, task);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /**
   * The row of a task that {@code text} names.
   *
   * @throws IllegalArgumentException when it names none
   */
  static NamedRow parse(String text, Task task) {
    List<NamedRow> table = task == Task.CLASSIFICATION ? CLASSIFICATION : LANGUAGE_MODEL;
    for (NamedRow named : table) {
      if (named.name().equals(text)) {
        return named;
      }
    }
    SparsificationRow row = task == Task.CLASSIFICATION ? classifier(text) : languageModel(text);
    return table.stream()
        .filter(named -> named.row().equals(row))
        .findFirst()
        .orElseGet(() -> new NamedRow(text, row));
  }

  private static SparsificationRow classifier(String text) {
    RowLetters letters =
        new RowLetters(
            text, List.of("embedding", "vocabulary", "weights", "gates", "neurons", "output"));
    return SparsificationRow.classifier(
        letters.weight(0),
        letters.group(1),
        letters.weight(2),
        letters.group(3),
        letters.group(4),
        letters.weight(5));
  }

  private static SparsificationRow languageModel(String text) {
    RowLetters letters =
        new RowLetters(
            text, List.of("weights", "gates", "input neurons", "hidden neurons", "output"));
    return SparsificationRow.languageModel(
        letters.weight(0), letters.group(1), letters.group(2), letters.group(3), letters.weight(4));
  }
}
