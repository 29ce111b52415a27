package org.gatesieve.benchmarks.runs;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code run elastic}. */
@Command(
    name = "elastic",
    description = "Training that shrinks beside training at full size, with the same steps.",
    showDefaultValues = true,
    mixinStandardHelpOptions = true)
public final class ElasticCommand implements Callable<Integer> {
  private static final Variant ELASTIC = Variant.of("elastic");

  /** Elastic, but for the rotation, which full-size training has no counterpart of. */
  private static final Variant UNROTATED = Variant.of("unrotated", "elastic.rotation=0");

  private static final Variant PLAIN = Variant.of("plain", "elastic.enabled=false");

  @Mixin private JobOptions options;

  @Override
  public Integer call() throws IOException {
    Runs runs = options.run("elastic", List.of(ELASTIC, UNROTATED, PLAIN));
    for (Variant variant : List.of(ELASTIC, UNROTATED)) {
      System.out.println(
          "plain / "
              + variant.name()
              + ", training time: "
              + RunsTable.ratio(runs, PLAIN, variant, RunFigures::seconds));
    }
    return 0;
  }
}
