package org.gatesieve.job.report.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.gatesieve.compact.model.CompactGate;
import org.gatesieve.compact.model.CompactLstm;

/**
 * Every gate of the neurons left: one column per neuron, one row per kind, live or constant with
 * its value. Columns are drawn in bands, so that a narrow screen shows them below each other.
 */
final class GateMap {
  private static final int MOST_WITH_VALUES = 128;

  private final String id;
  private final int hidden;
  private final List<CompactGate> gates;

  /** {@code values[kind][neuron]}: the constant, or NaN where the gate is live. */
  private final double[][] values;

  /**
   * @param id unique on the page
   */
  GateMap(String id, CompactLstm lstm) {
    this.id = id;
    hidden = lstm.hidden();
    gates = lstm.gates();
    values = gates.stream().map(gate -> values(gate, lstm.hidden())).toArray(double[][]::new);
  }

  private static double[] values(CompactGate gate, int hidden) {
    double[] values = new double[hidden];
    int constant = 0;
    for (int neuron = 0; neuron < hidden; neuron++) {
      boolean live = Arrays.binarySearch(gate.liveNeurons(), neuron) >= 0;
      values[neuron] = live ? Double.NaN : gate.constants()[constant++];
    }
    return values;
  }

  int live() {
    return gates.stream().mapToInt(gate -> gate.liveNeurons().length).sum();
  }

  Markup draw() {
    GateBand.Form form = hidden > MOST_WITH_VALUES ? GateBand.Form.DENSE : GateBand.Form.VALUES;
    Markup bands = new Markup().open("div", "class", "bands");
    for (int first = 0; first < hidden; first += form.neurons()) {
      int end = Math.min(hidden, first + form.neurons());
      bands.add(new GateBand(id, gates, values, first, end, form).draw());
    }
    return bands.close();
  }

  Table table() {
    List<String> head = new ArrayList<>(List.of("neuron"));
    gates.forEach(gate -> head.add(gate.kind().symbol()));
    Table table = new Table("Gates of the hidden neurons left", head.toArray(String[]::new));
    for (int neuron = 0; neuron < hidden; neuron++) {
      int column = neuron;
      List<String> cells = new ArrayList<>(List.of(Integer.toString(neuron)));
      IntStream.range(0, gates.size()).forEach(kind -> cells.add(cell(values[kind][column])));
      table.row(cells.toArray(String[]::new));
    }
    return table;
  }

  /** What the colours mean. */
  static Markup legend() {
    return new Markup()
        .open("ul", "class", "legend")
        .open("li")
        .element("span", "live", "class", "key live-key")
        .text(" depends on the input")
        .close()
        .open("li")
        .element("span", "0.50", "class", "key constant-key")
        .text(" constant with this value")
        .close()
        .close();
  }

  static String cell(double value) {
    return Double.isNaN(value) ? "live" : Numbers.fixed(value, 2);
  }
}
