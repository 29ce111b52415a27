package org.gatesieve.benchmarks.runs;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.gatesieve.benchmarks.TextTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code run workers}. */
@Command(
    name = "workers",
    description = "One task slot beside two, and what a round spends outside of local steps.",
    showDefaultValues = true,
    mixinStandardHelpOptions = true)
public final class WorkersCommand implements Callable<Integer> {
  private static final Variant ONE = Variant.onSlots("one-slot", 1);
  private static final Variant TWO = Variant.onSlots("two-slots", 2);
  private static final double MEGABYTE = 1e6;

  @Mixin private JobOptions options;

  @Override
  public Integer call() throws IOException {
    List<Variant> variants = List.of(ONE, TWO);
    Runs runs = options.run("workers", variants);
    TextTable table =
        new TextTable(
            "variant",
            "outside local steps %",
            "without waiting %",
            "MB of the first round",
            "of the last");
    for (Variant variant : variants) {
      int slots = variant.slots().orElseThrow();
      table.add(
          variant.name(),
          RunsTable.spread("%.1f", runs.series(variant, run -> 100 * run.outsideLocalSteps(slots))),
          RunsTable.spread("%.1f", runs.series(variant, run -> 100 * run.exchange(slots))),
          RunsTable.spread("%.2f", runs.series(variant, run -> run.exchangedBytes(1) / MEGABYTE)),
          RunsTable.spread(
              "%.3f",
              runs.series(variant, run -> run.exchangedBytes(run.rounds().size()) / MEGABYTE)));
    }
    System.out.println();
    System.out.print(table);
    System.out.println(
        "two slots / one slot, tokens/s: "
            + RunsTable.ratio(runs, TWO, ONE, RunFigures::tokensPerSecond));
    return 0;
  }
}
