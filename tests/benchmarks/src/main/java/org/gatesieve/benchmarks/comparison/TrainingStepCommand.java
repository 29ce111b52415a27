package org.gatesieve.benchmarks.comparison;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.gatesieve.benchmarks.ResultFile;
import org.gatesieve.benchmarks.peer.ClassifierWorkload;
import org.gatesieve.benchmarks.peer.LanguageWorkload;
import org.gatesieve.benchmarks.peer.Workload;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code run training-step}. */
@Command(
    name = "training-step",
    description = "Compares training steps: ours, PyTorch's and DL4J's.",
    showDefaultValues = true,
    mixinStandardHelpOptions = true)
public final class TrainingStepCommand implements Callable<Integer> {
  @Option(
      names = "--shapes",
      split = ",",
      description = "Sizes of the network; LM-… is a word language model.",
      defaultValue =
          ClassifierWorkload.IMDB + "," + ClassifierWorkload.WIDE + "," + LanguageWorkload.PTB)
  private List<Workload> shapes;

  @Option(names = "--peers", split = ",", description = "Who is compared.")
  private List<Competitor> peers = List.of(Competitor.values());

  @Option(names = "--rounds", description = "Measurements of every peer.")
  private int rounds = 5;

  @Option(names = "--steps", description = "Training steps of a measurement.")
  private int steps = 5;

  @Option(names = "--warm-up", description = "Seconds of training before the first round.")
  private double warmUpSeconds = 20;

  @Option(
      names = "--output",
      description = "Where the result goes, as JSON.",
      defaultValue = "${sys:gatesieve.results}/training-step.json")
  private Path output;

  @Override
  public Integer call() throws IOException {
    List<Map<String, Object>> comparisons = new ArrayList<>();
    Path logs = output.toAbsolutePath().resolveSibling("logs");
    for (Workload shape : shapes) {
      Comparison comparison =
          Comparison.measure(
              shape, peers, new Effort(warmUpSeconds, rounds, steps), logs, System.err);
      comparisons.add(ComparisonJson.of(comparison));
      System.out.println(System.lineSeparator() + shape);
      System.out.print(ComparisonTable.render(comparison));
      // After every shape: a later one may fail.
      ResultFile.write(output, Map.of("comparisons", comparisons));
    }
    ResultFile.announce(output);
    return 0;
  }
}
