package org.gatesieve.job.progress;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Aligned columns on a plain terminal; columns of numbers stand to the right. */
public final class TextTable {
  private static final String INDENT = "  ";
  private static final Pattern NUMBER = Pattern.compile("-?\\d[\\d,.]*");

  private final List<List<String>> rows = new ArrayList<>();

  public TextTable(String... headings) {
    rows.add(List.of(headings));
  }

  /** Adds a row with as many cells as there are headings. */
  public void add(String... cells) {
    if (cells.length != rows.get(0).size()) {
      throw new IllegalArgumentException(
          "expected " + rows.get(0).size() + " cells, not " + cells.length);
    }
    rows.add(List.of(cells));
  }

  /** Writes headings and rows. */
  public void print(PrintWriter out) {
    int columns = rows.get(0).size();
    StringBuilder format = new StringBuilder();
    for (int i = 0; i < columns; i++) {
      format.append(INDENT).append(isNumeric(i) ? "%" : "%-").append(width(i)).append('s');
    }
    for (List<String> row : rows) {
      out.println(String.format(Locale.ROOT, format.toString(), row.toArray()).stripTrailing());
    }
  }

  private int width(int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElseThrow();
  }

  private boolean isNumeric(int column) {
    return rows.stream().skip(1).allMatch(row -> NUMBER.matcher(row.get(column)).matches());
  }
}
