package org.gatesieve.benchmarks.comparison;

import java.util.List;

/** A peer: its name in results, and the program that it is. */
public enum Competitor {
  OURS("ours", "org.gatesieve.benchmarks.ours.OurPeer", "W+G+N"),
  OURS_DENSE("ours-dense", "org.gatesieve.benchmarks.ours.OurPeer", "Original"),
  PYTORCH("pytorch", "org.gatesieve.benchmarks.pytorch.PyTorchPeer", ""),
  DL4J("dl4j", "org.gatesieve.benchmarks.deeplearning4j.DeepLearning4jPeer", "");

  private static final String PYTORCH_CLASS_PATH = "gatesieve.pytorch.class.path";

  private final String label;
  private final String program;
  private final String row;

  Competitor(String label, String program, String row) {
    this.label = label;
    this.program = program;
    this.row = row;
  }

  /** The competitor with this label. */
  public static Competitor labelled(String label) {
    for (Competitor competitor : values()) {
      if (competitor.label.equals(label)) {
        return competitor;
      }
    }
    throw new IllegalArgumentException("No peer " + label);
  }

  String program() {
    return program;
  }

  /** Arguments after those of every peer. */
  List<String> arguments() {
    return row.isEmpty() ? List.of() : List.of(row);
  }

  /** The peers on ND4J run with what this JVM has; JavaCPP exists once per class path. */
  String classPath() {
    return System.getProperty(this == PYTORCH ? PYTORCH_CLASS_PATH : "java.class.path");
  }

  /** The name in results and on the command line. */
  @Override
  public String toString() {
    return label;
  }
}
