package org.gatesieve.job.report.page;

import java.util.ArrayList;
import java.util.List;
import org.gatesieve.compact.model.CompactGate;

/**
 * The gates of consecutive neurons.
 *
 * @param id of the map, unique on the page
 * @param gates the gate kinds, one row each
 * @param values constants, NaN where live; by kind and neuron
 * @param first first neuron drawn
 * @param end neuron after the last drawn
 */
record GateBand(
    String id, List<CompactGate> gates, double[][] values, int first, int end, Form form) {
  private static final double LEFT = 20;
  private static final double HEAD = 18;
  private static final double GAP = 3;

  /** Cells with their values in them, or small ones when there are hundreds of neurons. */
  enum Form {
    VALUES(8, 40, 26),
    DENSE(32, 8, 12);

    private final int neurons;
    private final double width;
    private final double height;

    Form(int neurons, double width, double height) {
      this.neurons = neurons;
      this.width = width;
      this.height = height;
    }

    int neurons() {
      return neurons;
    }
  }

  Markup draw() {
    double width = LEFT + (end - first) * (form.width + GAP);
    double height = HEAD + gates.size() * (form.height + GAP);
    String neurons = "Gates of neurons " + first + " to " + (end - 1);
    Markup svg = Frame.svg(id + "-" + first, neurons, description(), width, height);
    for (int neuron = first; neuron < end; neuron++) {
      if (form == Form.VALUES || (neuron - first) % 8 == 0) {
        double middle = x(neuron) + form.width / 2;
        svg.element("text", "" + neuron, "class", "tick middle", "x", middle, "y", HEAD - 6);
      }
    }
    for (int kind = 0; kind < gates.size(); kind++) {
      double y = HEAD + kind * (form.height + GAP);
      String symbol = gates.get(kind).kind().symbol();
      svg.element("text", symbol, "class", "kind", "x", 2, "y", y + form.height / 2 + 5);
      for (int neuron = first; neuron < end; neuron++) {
        draw(svg, x(neuron), y, values[kind][neuron]);
      }
    }
    return svg.close();
  }

  /** A live gate is solid; a constant one is the deeper, the farther it is from zero. */
  private void draw(Markup svg, double x, double y, double value) {
    boolean live = Double.isNaN(value);
    rectangle(svg, live ? "live" : "constant", x, y, 1);
    if (!live) {
      rectangle(svg, "amount", x, y, Math.min(1, Math.abs(value)));
    }
    if (form == Form.VALUES) {
      String style = live ? "value on-live" : "value";
      double middle = x + form.width / 2;
      svg.element(
          "text", GateMap.cell(value), "class", style, "x", middle, "y", y + form.height / 2 + 4.5);
    }
  }

  private void rectangle(Markup svg, String style, double x, double y, double opacity) {
    svg.empty(
        "rect",
        "class",
        style,
        "x",
        x,
        "y",
        y,
        "width",
        form.width,
        "height",
        form.height,
        "rx",
        2,
        "fill-opacity",
        Numbers.fixed(opacity, 2));
  }

  private double x(int neuron) {
    return LEFT + (neuron - first) * (form.width + GAP);
  }

  private String description() {
    List<String> live = new ArrayList<>();
    for (int kind = 0; kind < gates.size(); kind++) {
      for (int neuron = first; neuron < end; neuron++) {
        if (Double.isNaN(values[kind][neuron])) {
          live.add(gates.get(kind).kind().symbol() + " of " + neuron);
        }
      }
    }
    return live.isEmpty()
        ? "All gates are constant."
        : "Live: " + String.join(", ", live) + ". All others are constant.";
  }
}
