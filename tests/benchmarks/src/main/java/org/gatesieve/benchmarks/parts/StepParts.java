package org.gatesieve.benchmarks.parts;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.gatesieve.benchmarks.comparison.Competitor;
import org.gatesieve.benchmarks.comparison.PeerProcess;
import org.gatesieve.benchmarks.peer.ClassifierWorkload;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Milliseconds of a whole step and of its parts alone.
 *
 * @param facts what the peer that made the whole steps states of itself
 * @param step the whole step, the fastest of its measurements as of the parts
 * @param parts by part and benchmark
 * @param peak GFLOP/s of the largest matrix product
 */
record StepParts(
    ClassifierWorkload workload,
    Map<String, String> facts,
    double step,
    Map<Part, Map<String, Double>> parts,
    double peak) {
  private static final double WARM_UP_SECONDS = 20;
  private static final int MEASUREMENTS = 5;
  private static final int STEPS = 5;
  private static final double MILLISECONDS = 1e3;

  /** Takes some minutes. */
  static StepParts measure(ClassifierWorkload workload, Path logs, PrintStream log)
      throws IOException, RunnerException {
    Files.createDirectories(logs);
    Map<Part, Map<String, Double>> parts = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      log.println(workload + ": " + part);
      Path partLog = logs.resolve(part.name() + "-" + workload + ".log");
      parts.put(part, PartTimes.measure(part.benchmarks(), workload, partLog));
    }
    Map<String, Double> square =
        PartTimes.measure(SquareProduct.class, workload, logs.resolve("SQUARE.log"));
    double peak = ProductWork.gigaPerSecond(ProductWork.ofSquare(), square.get("square"));
    log.println(workload + ": whole steps");
    try (PeerProcess peer =
        PeerProcess.start(Competitor.OURS, workload, WARM_UP_SECONDS, STEPS, logs)) {
      return new StepParts(workload, peer.facts(), wholeStep(peer), parts, peak);
    }
  }

  private static double wholeStep(PeerProcess peer) throws IOException {
    double fastest = Double.MAX_VALUE;
    for (int i = 0; i < MEASUREMENTS; i++) {
      fastest = Math.min(fastest, peer.measure().wall() / STEPS * MILLISECONDS);
    }
    return fastest;
  }

  double time(Part part) {
    return parts.get(part).values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /** What no part accounts for; below 0 if the parts alone are slower than in a step. */
  double rest() {
    return step - parts.keySet().stream().mapToDouble(this::time).sum();
  }

  double productSpeed() {
    double operations =
        ProductWork.operations(workload).values().stream().mapToDouble(Double::doubleValue).sum();
    return ProductWork.gigaPerSecond(operations, time(Part.MATRIX_PRODUCTS));
  }
}
