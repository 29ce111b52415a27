package org.gatesieve.benchmarks.parts;

import java.util.Locale;
import java.util.Map;
import org.gatesieve.benchmarks.TextTable;

/** The parts of a step for people. */
final class StepPartsTable {
  private static final double PERCENT = 100;

  private StepPartsTable() {}

  static String render(StepParts step) {
    TextTable table = new TextTable("part", "ms", "% of step", "GFLOP/s", "% of peak");
    for (Map.Entry<Part, Map<String, Double>> part : step.parts().entrySet()) {
      boolean products = part.getKey() == Part.MATRIX_PRODUCTS;
      add(
          table,
          part.getKey().toString(),
          step.time(part.getKey()),
          step,
          products ? step.productSpeed() : 0);
      Map<String, Double> operations = ProductWork.operations(step.workload());
      part.getValue()
          .forEach(
              (name, time) ->
                  add(
                      table,
                      "  " + name,
                      time,
                      step,
                      products ? ProductWork.gigaPerSecond(operations.get(name), time) : 0));
    }
    add(table, "the rest", step.rest(), step, 0);
    add(table, "step", step.step(), step, 0);
    add(table, "sgemm of " + SquareProduct.SIZE, 0, step, step.peak());
    return table.toString();
  }

  private static void add(
      TextTable table, String name, double time, StepParts step, double gigaflops) {
    table.add(
        name,
        time == 0 ? "" : number(time),
        time == 0 ? "" : number(PERCENT * time / step.step()),
        gigaflops == 0 ? "" : number(gigaflops),
        gigaflops == 0 ? "" : number(PERCENT * gigaflops / step.peak()));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
