package org.gatesieve.benchmarks.parts;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.gatesieve.benchmarks.peer.ClassifierWorkload;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Milliseconds of the benchmarks of a class, each measured by JMH in a JVM of its own. The fastest
 * iteration counts: parts are not measured in turn, so that what else the machine does would show
 * in one of them and not in another.
 */
final class PartTimes {
  private static final TimeValue ITERATION = TimeValue.seconds(1);
  private static final int WARM_UP = 4;
  private static final int MEASURED = 5;

  private PartTimes() {}

  /** One number per method, by its name. */
  static Map<String, Double> measure(Class<?> benchmarks, ClassifierWorkload workload, Path log)
      throws RunnerException {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(Pattern.quote(benchmarks.getName() + "."))
                    .param("shape", workload.toString())
                    .mode(Mode.AverageTime)
                    .timeUnit(TimeUnit.MILLISECONDS)
                    .forks(1)
                    .threads(1)
                    .warmupIterations(WARM_UP)
                    .warmupTime(ITERATION)
                    .measurementIterations(MEASURED)
                    .measurementTime(ITERATION)
                    .shouldFailOnError(true)
                    .output(log.toString())
                    .build())
            .run();
    Map<String, Double> times = new LinkedHashMap<>();
    for (RunResult result : results) {
      Result<?> time = result.getPrimaryResult();
      times.put(time.getLabel(), time.getStatistics().getMin());
    }
    return times;
  }
}
