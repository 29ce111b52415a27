package org.gatesieve.benchmarks.comparison;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.gatesieve.benchmarks.FailedProcessException;
import org.gatesieve.benchmarks.peer.StepTime;
import org.gatesieve.benchmarks.peer.Workload;

/** A peer in a JVM of its own, with this JVM's options. It idles but when it is asked. */
public final class PeerProcess implements AutoCloseable {
  private static final long SECONDS_TO_END = 30;

  private final Competitor competitor;
  private final Process process;
  private final Path log;
  private final BufferedReader answers;
  private final Writer questions;
  private final Map<String, String> facts = new LinkedHashMap<>();

  private PeerProcess(Competitor competitor, Process process, Path log) {
    this.competitor = competitor;
    this.process = process;
    this.log = log;
    answers = process.inputReader(StandardCharsets.UTF_8);
    questions = process.outputWriter(StandardCharsets.UTF_8);
  }

  /**
   * Starts a peer and waits until it is warm.
   *
   * @param steps steps of a measurement
   * @param directory where the peer's standard error goes
   */
  public static PeerProcess start(
      Competitor competitor, Workload workload, double warmUpSeconds, int steps, Path directory)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.add("-cp");
    command.add(competitor.classPath());
    command.add(competitor.program());
    command.add(workload.toString());
    command.add(Double.toString(warmUpSeconds));
    command.add(Integer.toString(steps));
    command.addAll(competitor.arguments());
    Path log = Files.createDirectories(directory).resolve(competitor + "-" + workload + ".log");
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(log.toFile());
    // The only way in which every release of OpenBLAS tells the kernels that it chose.
    builder.environment().put("OPENBLAS_VERBOSE", "2");
    PeerProcess peer = new PeerProcess(competitor, builder.start(), log);
    peer.awaitReady();
    return peer;
  }

  private void awaitReady() throws IOException {
    for (String line = answer(); !line.equals("ready"); line = answer()) {
      String[] words = line.split(" ", 3);
      facts.put(words[1], words[2]);
    }
    OpenBlasKernel.read(log).ifPresent(kernel -> facts.put(OpenBlasKernel.FACT, kernel));
  }

  private String answer() throws IOException {
    String line = answers.readLine();
    if (line == null) {
      throw new FailedProcessException("The peer " + competitor + " ended", log);
    }
    return line;
  }

  Competitor competitor() {
    return competitor;
  }

  /** What the peer states of itself. */
  public Map<String, String> facts() {
    return facts;
  }

  /** Lets the peer make its steps while the others wait. */
  public StepTime measure() throws IOException {
    questions.write("go\n");
    questions.flush();
    return StepTime.parse(answer());
  }

  /** Ends the peer by ending its input. */
  @Override
  public void close() {
    try {
      questions.close();
      if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
