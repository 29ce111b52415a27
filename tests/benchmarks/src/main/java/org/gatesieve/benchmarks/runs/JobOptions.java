package org.gatesieve.benchmarks.runs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.gatesieve.benchmarks.ResultFile;
import picocli.CommandLine.Option;

/** What the commands of this package have in common. */
final class JobOptions {
  @Option(names = "--config", required = true, description = "Configuration of the main job.")
  private Path configuration;

  @Option(names = "--set", description = "key=value in the place of the configuration's; repeats.")
  private List<String> settings = List.of();

  @Option(names = "--seeds", split = ",", description = "One run of every variant for each.")
  private List<Long> seeds = List.of(1L, 2L, 3L);

  @Option(
      names = "--output",
      description = "Where runs, logs and the result go.",
      defaultValue = "${sys:gatesieve.results}")
  private Path output;

  /** Runs the variants, prints the table, and writes {@code name-configuration.json}. */
  Runs run(String name, List<Variant> variants) throws IOException {
    String corpus = configuration.getFileName().toString().replaceFirst("\\.[^.]*$", "");
    Path directory = output.toAbsolutePath().resolve(name + "-" + corpus);
    MainJob job = new MainJob(configuration.toAbsolutePath().toString(), settings, directory);
    Runs runs = Runs.of(job, variants, seeds, System.err);
    System.out.println();
    System.out.println(corpus + ", seeds " + seeds);
    System.out.print(RunsTable.render(runs));
    Path file = directory.resolveSibling(directory.getFileName() + ".json");
    ResultFile.write(file, RunsJson.of(corpus, runs));
    ResultFile.announce(file);
    return runs;
  }
}
