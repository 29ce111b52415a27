package org.gatesieve.job.report.page;

import java.util.List;
import java.util.stream.Collectors;
import org.gatesieve.compact.model.CompactGate;
import org.gatesieve.compact.model.CompactLstm;

/**
 * The live gates of a run by kind, as shares of the hidden neurons left.
 *
 * @param id unique on the page
 * @param title what tells the run from others
 */
record GateBars(String id, String title, CompactLstm lstm) {
  private static final double WIDTH = 400;
  private static final double LEFT = 92;
  private static final double LENGTH = 150;
  private static final double BAR = 22;
  private static final double ROW = 32;

  Markup draw() {
    List<CompactGate> gates = lstm.gates();
    Markup svg = Frame.svg(id, "Live gates of " + title, description(), WIDTH, gates.size() * ROW);
    for (int kind = 0; kind < gates.size(); kind++) {
      CompactGate gate = gates.get(kind);
      double top = kind * ROW + (ROW - BAR) / 2;
      double base = top + BAR - 6;
      svg.element("text", gate.kind().symbol(), "class", "kind", "x", 2, "y", base);
      svg.element("text", name(gate), "class", "tick", "x", 16, "y", base);
      bar(svg, "groove", top, LENGTH);
      bar(svg, "bar", top, share(gate) * LENGTH);
      svg.element("text", value(gate), "class", "label", "x", LEFT + LENGTH + 8, "y", base);
    }
    return svg.close();
  }

  Table table() {
    Table table = new Table("Live gates of " + title, "gate", "live", "of", "share");
    for (CompactGate gate : lstm.gates()) {
      table.row(
          gate.kind().symbol() + " " + name(gate),
          Numbers.count(live(gate)),
          Numbers.count(lstm.hidden()),
          Numbers.percent(share(gate)));
    }
    return table;
  }

  /** All kinds together. */
  String summary() {
    int live = lstm.gates().stream().mapToInt(GateBars::live).sum();
    return Numbers.count(live)
        + " of "
        + Numbers.count(4L * lstm.hidden())
        + " gates of "
        + Numbers.count(lstm.hidden())
        + " hidden neurons are live.";
  }

  private String description() {
    return lstm.gates().stream()
        .map(gate -> gate.kind().symbol() + " " + value(gate))
        .collect(Collectors.joining("; ", "", "."));
  }

  private static void bar(Markup svg, String style, double top, double length) {
    svg.empty("rect", "class", style, "x", LEFT, "y", top, "width", length, "height", BAR, "rx", 3);
  }

  private String value(CompactGate gate) {
    return Numbers.percent(share(gate))
        + " · "
        + Numbers.count(live(gate))
        + " of "
        + Numbers.count(lstm.hidden());
  }

  private double share(CompactGate gate) {
    return lstm.hidden() == 0 ? 0 : (double) live(gate) / lstm.hidden();
  }

  private static int live(CompactGate gate) {
    return gate.liveNeurons().length;
  }

  private static String name(CompactGate gate) {
    return switch (gate.kind()) {
      case INPUT -> "input";
      case FORGET -> "forget";
      case CANDIDATE -> "candidate";
      case OUTPUT -> "output";
    };
  }
}
