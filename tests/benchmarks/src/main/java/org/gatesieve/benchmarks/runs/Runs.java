package org.gatesieve.benchmarks.runs;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.gatesieve.benchmarks.Series;

/**
 * Runs of several variants with the same seeds.
 *
 * @param byVariant one run per seed, in the order of the seeds
 */
record Runs(List<Long> seeds, Map<Variant, List<RunFigures>> byVariant) {

  /** Runs the variants in turn, seed by seed, so that a slow hour is shared by all of them. */
  static Runs of(MainJob job, List<Variant> variants, List<Long> seeds, PrintStream log)
      throws IOException {
    Map<Variant, List<RunFigures>> byVariant = new LinkedHashMap<>();
    for (long seed : seeds) {
      for (Variant variant : variants) {
        log.println(job.configuration() + ": " + variant.name() + ", seed " + seed);
        byVariant.computeIfAbsent(variant, none -> new ArrayList<>()).add(job.run(variant, seed));
      }
    }
    return new Runs(seeds, byVariant);
  }

  Series series(Variant variant, ToDoubleFunction<RunFigures> figure) {
    return new Series(byVariant.get(variant).stream().mapToDouble(figure).toArray());
  }
}
