package org.gatesieve.benchmarks.runs;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code run quality}. */
@Command(
    name = "quality",
    description = "Quality and size of several rows of the paper's table.",
    showDefaultValues = true,
    mixinStandardHelpOptions = true)
public final class QualityCommand implements Callable<Integer> {
  @Mixin private JobOptions options;

  @Option(names = "--rows", split = ",", description = "Rows, by name or six letters.")
  private List<String> rows = List.of("W+G+N", "Original");

  @Override
  public Integer call() throws IOException {
    options.run("quality", rows.stream().map(row -> Variant.of(row, "row=" + row)).toList());
    return 0;
  }
}
