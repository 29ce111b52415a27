package org.gatesieve.benchmarks.latency;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.gatesieve.benchmarks.ResultFile;
import org.gatesieve.compact.format.ModelFile;
import org.gatesieve.compact.model.CompactModel;
import org.gatesieve.job.contest.Contest;
import org.gatesieve.job.contest.Contestant;
import org.gatesieve.job.contest.RuntimeContest;
import org.gatesieve.job.dense.DenseModel;
import org.gatesieve.job.dense.NetworkSize;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code run latency}. */
@Command(
    name = "latency",
    description =
        "Size and latency of a run's model, in our runtime and in ONNX Runtime, beside the dense"
            + " network it came from.",
    showDefaultValues = true,
    mixinStandardHelpOptions = true)
public final class LatencyCommand implements Callable<Integer> {
  @Option(
      names = "--run",
      required = true,
      description = "A run's directory, or an output directory (its LATEST).")
  private Path run;

  @Option(names = "--tokens", description = "Tokens of a text.")
  private int tokens = 200;

  @Option(names = "--batches", split = ",", description = "Texts of a call.", defaultValue = "1,32")
  private List<Integer> batches;

  @Option(names = "--rounds", description = "Measurements of every model.")
  private int rounds = 5;

  @Option(names = "--seconds", description = "Seconds of a measurement.")
  private double seconds = 2;

  @Option(names = "--warm-up", description = "Seconds before the first round, of every model.")
  private double warmUpSeconds = 5;

  @Option(
      names = "--output",
      description = "Where the result goes, as JSON.",
      defaultValue = "${sys:gatesieve.results}/latency.json")
  private Path output;

  @Override
  public Integer call() throws IOException {
    Path directory = directory();
    CompactModel compact = ModelFile.read(directory.resolve("model.gsv"));
    NetworkSize size =
        RunSize.before(new ObjectMapper().readTree(directory.resolve("report.json").toFile()));
    List<Contestant> contestants =
        RuntimeContest.contestants(DenseModel.of(compact, size), compact);
    System.out.print(LatencyTables.sizes(contestants));
    List<Object> contests = new ArrayList<>();
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("run", directory.toString());
    result.put("sizes", LatencyJson.sizes(contestants));
    result.put("contests", contests);
    Contest.Effort effort = new Contest.Effort(warmUpSeconds, rounds, seconds);
    for (int batch : batches) {
      Contest contest = Contest.measure(contestants, batch, tokens, effort);
      contests.add(LatencyJson.times(contest));
      System.out.printf("%nTexts of %d tokens, %d a call; times of one text%n", tokens, batch);
      System.out.print(LatencyTables.times(contest));
      ResultFile.write(output, result);
    }
    ResultFile.announce(output);
    return 0;
  }

  private Path directory() throws IOException {
    Path latest = run.resolve("LATEST");
    return Files.exists(latest) ? run.resolve(Files.readString(latest).strip()) : run;
  }
}
