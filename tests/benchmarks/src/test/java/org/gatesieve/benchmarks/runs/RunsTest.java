package org.gatesieve.benchmarks.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunsTest {
  private static final Variant ELASTIC = Variant.of("elastic");
  private static final Variant PLAIN = Variant.of("plain");

  @TempDir private Path output;

  @Test
  void theNewestRunIsRead() throws IOException {
    RunFigures run = run(0.85, 100);
    assertEquals(0.85, run.quality());
    assertTrue(Double.isNaN(run.qualityWithoutFineTuning()));
    assertEquals(300, run.left("words"));
    assertEquals(4, run.gates("g"));
    assertEquals(1e6, run.exchangedBytes(1));
    assertEquals(1e3, run.exchangedBytes(2));
  }

  @Test
  void timeOutsideOfLocalStepsCountsEverySlot() throws IOException {
    RunFigures run = run(0.85, 100);
    // Rounds of 4 s and 1 s, in which two shards together worked for 6 s and 1 s.
    assertEquals(1 - 3.5 / 5, run.outsideLocalSteps(2), 1e-9);
    assertEquals(1 - 7.0 / 5, run.outsideLocalSteps(1), 1e-9);
    // The slower shard of the first took 3.5 s.
    assertEquals(1 - 4.0 / 5, run.exchange(2), 1e-9);
  }

  @Test
  void seedsAreComparedOneByOne() throws IOException {
    Map<Variant, List<RunFigures>> figures = new LinkedHashMap<>();
    figures.put(ELASTIC, List.of(run(0.85, 100), run(0.84, 50), run(0.86, 200)));
    figures.put(PLAIN, List.of(run(0.86, 1000), run(0.85, 1000), run(0.84, 1000)));
    Runs runs = new Runs(List.of(1L, 2L, 3L), figures);

    assertEquals(
        "10.00 (5.00 to 20.00)", RunsTable.ratio(runs, PLAIN, ELASTIC, RunFigures::seconds));
    String table = RunsTable.render(runs);
    assertTrue(table.contains("85.00 (84.00 to 86.00)"), table);
    assertTrue(table.contains("1 2 4 3"), table);
    assertTrue(
        table.startsWith("variant                  test %  before fine-tuning %  naiveBayes %"),
        table);
  }

  @Test
  void languageModelsHaveOtherMetricsAndFloors() throws IOException {
    assertTrue(oneRun("perplexity", 113.456).contains(" 113.46 "));
    String table = oneRun("bits per character", 1.61803);
    assertTrue(
        table.startsWith("variant  test bits  before fine-tuning bits  unigram bits"), table);
    assertTrue(table.contains(" 1.6180 "), table);
    assertTrue(table.contains(" 4.4000 "), table);
  }

  private String oneRun(String metric, double quality) throws IOException {
    RunFigures run = run(metric, quality, "{\"unigram\": 4.4, \"fiveGram\": 2.1}", 100);
    return RunsTable.render(new Runs(List.of(1L), Map.of(PLAIN, List.of(run))));
  }

  private RunFigures run(double quality, double seconds) throws IOException {
    return run("accuracy", quality, "{\"naiveBayes\": 0.8}", seconds);
  }

  private RunFigures run(String metric, double quality, String floors, double seconds)
      throws IOException {
    Path run = Files.createDirectories(output.resolve("0123456789ab"));
    Files.writeString(output.resolve("LATEST"), "0123456789ab\n");
    Files.writeString(
        run.resolve("report.json"),
        """
        {"quality": {"metric": "%s", "part": "test", "compact": %s, "floor": %s,
           "withoutFineTuning": null},
         "compression": {"paper": 18000.5, "bytesCompact": 9000},
         "structure": {"words": [300, 20003], "inputs": [1, 300], "hidden": [5, 128],
           "gates": {"i": [1, 128], "f": [2, 128], "g": [4, 128], "o": [3, 128]}},
         "training": {"seconds": %s, "tokensPerSecond": 1e6}}
        """
            .formatted(metric, quality, floors, seconds));
    Files.writeString(
        run.resolve("metrics.jsonl"),
        """
        {"seconds": 4.0, "localSeconds": 6.0, "longestLocalSeconds": 3.5, "exchangedBytes": 1000000}
        {"seconds": 1.0, "localSeconds": 1.0, "longestLocalSeconds": 0.5, "exchangedBytes": 1000}
        """);
    return RunFigures.read(output);
  }
}
