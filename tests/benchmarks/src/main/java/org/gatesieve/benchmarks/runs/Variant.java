package org.gatesieve.benchmarks.runs;

import java.util.List;
import java.util.Optional;

/**
 * One way to run the main job.
 *
 * @param settings {@code key=value}
 * @param slots tasks at a time on this machine; empty: as many as it has cores
 */
record Variant(String name, List<String> settings, Optional<Integer> slots) {

  static Variant of(String name, String... settings) {
    return new Variant(name, List.of(settings), Optional.empty());
  }

  static Variant onSlots(String name, int slots) {
    return new Variant(name, List.of(), Optional.of(slots));
  }
}
