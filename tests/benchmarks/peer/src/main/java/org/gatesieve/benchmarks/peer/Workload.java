package org.gatesieve.benchmarks.peer;

/** Sizes of a network and its mini-batch. Its text is the shape's name in options and results. */
public sealed interface Workload permits ClassifierWorkload, LanguageWorkload {

  /**
   * The sizes that {@code name} gives.
   *
   * @throws IllegalArgumentException if it is neither of the form {@code B128-T200-D300-H128} nor
   *     of the form {@code LM-B32-T35-H256-V10000}
   */
  static Workload parse(String name) {
    return name.startsWith(LanguageWorkload.PREFIX)
        ? LanguageWorkload.parse(name)
        : ClassifierWorkload.parse(name);
  }

  /** B, documents or windows of a mini-batch. */
  int objects();

  /** T, words of each. */
  int steps();

  /** Words of a mini-batch. */
  default int tokens() {
    return objects() * steps();
  }
}
