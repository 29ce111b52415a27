package org.gatesieve.tests;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Spark's own master and two workers on the loopback device, each a process of its own. The workers
 * have two addresses, for Spark runs no task twice on one host.
 */
final class StandaloneCluster implements AutoCloseable {
  private static final String HOST = "127.0.0.1";
  private static final int WORKERS = 2;
  private static final long POLL_MILLISECONDS = 100;

  private final Path directory;
  private final List<Process> processes = new ArrayList<>();
  private final String master;

  private StandaloneCluster(Path directory) throws IOException {
    this.directory = directory;
    this.master = "spark://" + HOST + ":" + freePort();
  }

  /** Starts it and waits until the workers are registered; logs go to {@code directory}. */
  static StandaloneCluster start(Path directory) throws IOException, InterruptedException {
    StandaloneCluster cluster = new StandaloneCluster(directory);
    try {
      cluster.startAll();
      return cluster;
    } catch (IOException | InterruptedException | AssertionError e) {
      cluster.close();
      throw e;
    }
  }

  /** What {@code --master} takes. */
  String master() {
    return master;
  }

  private void startAll() throws IOException, InterruptedException {
    String port = master.substring(master.lastIndexOf(':') + 1);
    Path log =
        launch("master", HOST, "org.apache.spark.deploy.master.Master", List.of("--port", port));
    await(log, "New state: ALIVE", 1);
    for (int worker = 1; worker <= WORKERS; worker++) {
      String name = "worker-" + worker;
      launch(
          name,
          "127.0.0." + worker,
          "org.apache.spark.deploy.worker.Worker",
          List.of(
              "--cores",
              "2",
              "--memory",
              "2g",
              "--work-dir",
              directory.resolve(name).toString(),
              master));
    }
    await(log, "Registering worker", WORKERS);
  }

  private Path launch(String name, String host, String main, List<String> arguments)
      throws IOException {
    Path sparkHome = Path.of(System.getProperty("gatesieve.spark.home"));
    Path log = directory.resolve(name + ".log");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-cp", sparkHome.resolve("jars") + "/*", main));
    command.addAll(List.of("--host", host, "--webui-port", String.valueOf(freePort())));
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().put("SPARK_HOME", sparkHome.toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.12");
    processes.add(builder.start());
    return log;
  }

  private void await(Path log, String words, int times) throws IOException, InterruptedException {
    String said = Files.readString(log, StandardCharsets.UTF_8);
    while (said.split(words, -1).length <= times) {
      if (processes.stream().anyMatch(process -> !process.isAlive())) {
        throw new AssertionError("a daemon ended before \"" + words + "\": " + said);
      }
      Thread.sleep(POLL_MILLISECONDS);
      said = Files.readString(log, StandardCharsets.UTF_8);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    for (Process process : processes) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }
}
