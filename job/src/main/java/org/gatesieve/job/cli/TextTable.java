package org.gatesieve.job.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Aligned columns on a plain terminal; cells that begin with a digit stand to the right. */
final class TextTable {
  private static final String INDENT = "  ";

  private final List<List<String>> rows = new ArrayList<>();

  TextTable(String... headings) {
    rows.add(List.of(headings));
  }

  /** Adds a row with as many cells as there are headings. */
  void add(String... cells) {
    if (cells.length != rows.get(0).size()) {
      throw new IllegalArgumentException(
          "expected " + rows.get(0).size() + " cells, not " + cells.length);
    }
    rows.add(List.of(cells));
  }

  void print(PrintWriter out) {
    int[] widths = new int[rows.get(0).size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        line.append(INDENT).append(padded(row.get(i), widths[i]));
      }
      out.println(line.toString().stripTrailing());
    }
  }

  private static String padded(String cell, int width) {
    String padding = " ".repeat(width - cell.length());
    boolean number = !cell.isEmpty() && Character.isDigit(cell.charAt(0));
    return number ? padding + cell : cell + padding;
  }
}
