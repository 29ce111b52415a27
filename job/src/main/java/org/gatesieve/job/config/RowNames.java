package org.gatesieve.job.config;

import java.util.List;
import org.gatesieve.learn.network.SparsificationRow;
import org.gatesieve.learn.posterior.Treatment;

/** Reads a row of METHOD §1's table from its name or from six letters. */
final class RowNames {
  private static final List<NamedRow> TABLE =
      List.of(
          new NamedRow("Original", SparsificationRow.ORIGINAL),
          new NamedRow("W", SparsificationRow.W),
          new NamedRow("W+Voc", SparsificationRow.W_VOC),
          new NamedRow("W+N", SparsificationRow.W_N),
          new NamedRow("W+G+N", SparsificationRow.W_G_N));

  static final List<String> ALL = TABLE.stream().map(NamedRow::name).toList();

  private static final List<String> POSITIONS =
      List.of("embedding", "vocabulary", "weights", "gates", "neurons", "output");

  private RowNames() {}

  /**
   * The row that {@code text} names.
   *
   * @throws IllegalArgumentException when it names none
   */
  static NamedRow parse(String text) {
    for (NamedRow named : TABLE) {
      if (named.name().equals(text)) {
        return named;
      }
    }
    if (text.length() != POSITIONS.size()) {
      throw new IllegalArgumentException();
    }
    SparsificationRow row =
        new SparsificationRow(
            weight(text, 0),
            letter(text, 1),
            weight(text, 2),
            letter(text, 3),
            letter(text, 4),
            weight(text, 5));
    return TABLE.stream()
        .filter(named -> named.row().equals(row))
        .findFirst()
        .orElseGet(() -> new NamedRow(text, row));
  }

  private static Treatment weight(String text, int position) {
    Treatment treatment = letter(text, position);
    if (treatment == Treatment.CONSTANT) {
      throw new IllegalArgumentException(
          POSITIONS.get(position) + " cannot be C: only group variables can be the constant 1");
    }
    return treatment;
  }

  private static Treatment letter(String text, int position) {
    for (Treatment treatment : Treatment.values()) {
      if (treatment.letter() == text.charAt(position)) {
        return treatment;
      }
    }
    throw new IllegalArgumentException(
        "letter "
            + (position + 1)
            + " ("
            + POSITIONS.get(position)
            + ") must be L, D or C, not "
            + text.charAt(position));
  }
}
