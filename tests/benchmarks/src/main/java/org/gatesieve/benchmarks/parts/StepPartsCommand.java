package org.gatesieve.benchmarks.parts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.gatesieve.benchmarks.ResultFile;
import org.gatesieve.benchmarks.peer.ClassifierWorkload;
import org.openjdk.jmh.runner.RunnerException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code run step-parts}. */
@Command(
    name = "step-parts",
    description = "Measures the parts of our training step alone, and the step.",
    showDefaultValues = true,
    mixinStandardHelpOptions = true)
public final class StepPartsCommand implements Callable<Integer> {
  @Option(
      names = "--shapes",
      split = ",",
      description = "Sizes of the network, a classifier.",
      defaultValue = ClassifierWorkload.IMDB + "," + ClassifierWorkload.WIDE)
  private List<ClassifierWorkload> shapes;

  @Option(
      names = "--output",
      description = "Where the result goes, as JSON.",
      defaultValue = "${sys:gatesieve.results}/step-parts.json")
  private Path output;

  @Override
  public Integer call() throws IOException, RunnerException {
    List<Map<String, Object>> steps = new ArrayList<>();
    Path logs = output.toAbsolutePath().resolveSibling("logs");
    for (ClassifierWorkload shape : shapes) {
      StepParts step = StepParts.measure(shape, logs, System.err);
      steps.add(json(step));
      System.out.println(System.lineSeparator() + shape);
      System.out.print(StepPartsTable.render(step));
      ResultFile.write(output, Map.of("steps", steps));
    }
    ResultFile.announce(output);
    return 0;
  }

  private static Map<String, Object> json(StepParts step) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("workload", step.workload().toString());
    json.put("facts", step.facts());
    json.put("stepMilliseconds", step.step());
    json.put("partMilliseconds", step.parts());
    json.put("restMilliseconds", step.rest());
    json.put("productGigaflops", step.productSpeed());
    json.put("peakGigaflops", step.peak());
    return json;
  }
}
