package org.gatesieve.tests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A submitted job that may still be running. Closing it kills what is left of it.
 *
 * @param out file of its standard output
 * @param err file of its log
 */
record RunningSubmit(Process process, Path out, Path err) implements AutoCloseable {
  private static final long POLL_MILLISECONDS = 20;

  /** Waits for its end. */
  SparkSubmit await() throws IOException, InterruptedException {
    int code = process.waitFor();
    return new SparkSubmit(
        code,
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readAllLines(err, StandardCharsets.UTF_8));
  }

  /**
   * Waits until the log holds {@code words}.
   *
   * @throws AssertionError when the job ends before
   */
  void awaitLog(String words) throws IOException, InterruptedException {
    if (!reaches(words)) {
      throw new AssertionError("ended before \"" + words + "\": " + await());
    }
  }

  /** Waits until the log holds {@code words} or the job has ended; whether it holds them. */
  boolean reaches(String words) throws IOException, InterruptedException {
    while (!Files.readString(err, StandardCharsets.UTF_8).contains(words)) {
      if (!process.isAlive()) {
        return false;
      }
      Thread.sleep(POLL_MILLISECONDS);
    }
    return true;
  }

  /**
   * Waits until {@code parent} has a file or directory whose name begins with {@code prefix}.
   *
   * @throws AssertionError when the job ends before
   */
  void awaitChild(Path parent, String prefix) throws IOException, InterruptedException {
    while (!hasChild(parent, prefix)) {
      if (!process.isAlive()) {
        throw new AssertionError("ended before " + parent + "/" + prefix + "*: " + await());
      }
    }
  }

  private static boolean hasChild(Path parent, String prefix) throws IOException {
    if (Files.notExists(parent)) {
      return false;
    }
    try (Stream<Path> children = Files.list(parent)) {
      return children.anyMatch(child -> child.getFileName().toString().startsWith(prefix));
    }
  }

  /** Ends it by SIGKILL. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Its executors, of a local cluster, as soon as there are {@code count}. */
  List<ProcessHandle> awaitExecutors(int count) throws IOException, InterruptedException {
    List<ProcessHandle> executors = executors();
    while (executors.size() < count) {
      if (!process.isAlive()) {
        throw new AssertionError("ended before it had " + count + " executors: " + await());
      }
      Thread.sleep(POLL_MILLISECONDS);
      executors = executors();
    }
    return executors;
  }

  /** Its executors, of a local cluster, that live now. */
  List<ProcessHandle> executors() {
    return process
        .descendants()
        .filter(
            handle ->
                handle.info().commandLine().orElse("").contains("CoarseGrainedExecutorBackend"))
        .toList();
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
