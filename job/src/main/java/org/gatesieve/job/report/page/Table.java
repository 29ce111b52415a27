package org.gatesieve.job.report.page;

import java.util.ArrayList;
import java.util.List;

/** A table whose first column names its rows. */
final class Table {
  private final String caption;
  private final List<String> head;
  private final List<List<String>> rows = new ArrayList<>();

  Table(String caption, String... head) {
    this.caption = caption;
    this.head = List.of(head);
  }

  /** Adds a row with as many cells as the head has. */
  Table row(String... cells) {
    if (cells.length != head.size()) {
      throw new IllegalArgumentException(cells.length + " cells in a table of " + head.size());
    }
    rows.add(List.of(cells));
    return this;
  }

  Markup draw() {
    // Keyboards scroll only what has the focus.
    Markup table =
        new Markup()
            .open("div", "class", "scroll", "role", "group", "aria-label", caption, "tabindex", "0")
            .open("table");
    table.element("caption", caption).open("thead").open("tr");
    head.forEach(
        cell -> {
          if (cell.isEmpty()) {
            table.element("td", "");
          } else {
            table.element("th", cell, "scope", "col");
          }
        });
    table.close().close().open("tbody");
    for (List<String> row : rows) {
      table.open("tr").element("th", row.get(0), "scope", "row");
      row.stream().skip(1).forEach(cell -> table.element("td", cell));
      table.close();
    }
    return table.close().close().close();
  }
}
