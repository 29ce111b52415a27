package org.gatesieve.job.checkpoint;

import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gatesieve.job.config.PruningKeys;
import org.gatesieve.job.config.TrainingKeys;

/**
 * What made a checkpoint.
 *
 * @param settings those that decide the result
 * @param data digest of the corpus
 * @param software what else its numbers can depend on: release, commit, kernels
 */
public record Origin(
    SortedMap<String, String> settings, String data, SortedMap<String, String> software) {
  private static final int NAMED = 3;
  private static final String NONE = "not set";

  /**
   * Whether the same model would come out, by settings and corpus; a run made again is the same.
   */
  boolean sameRunAs(Origin other) {
    return settings.equals(other.settings) && data.equals(other.data);
  }

  /** How {@code other} differs in settings, or else in its corpus. */
  String difference(Origin other) {
    String differences = difference(settings, other.settings);
    return differences.isEmpty()
        ? "its corpus (fingerprint " + data + " there, " + other.data + " here)"
        : differences;
  }

  /**
   * How {@code other} differs in what a network learns before it is collapsed or fine-tuned; empty
   * when it does not.
   */
  public String differenceBeforeCollapse(Origin other) {
    Origin learnt = withoutCollapse();
    Origin others = other.withoutCollapse();
    return learnt.sameRunAs(others) ? "" : learnt.difference(others);
  }

  private Origin withoutCollapse() {
    SortedMap<String, String> learnt = new TreeMap<>(settings);
    learnt
        .keySet()
        .removeIf(key -> PruningKeys.has(key) || key.equals(TrainingKeys.FINE_TUNING.name()));
    return new Origin(learnt, data, software);
  }

  /** How {@code other} differs in software; empty when it does not. */
  public String softwareDifference(Origin other) {
    return difference(software, other.software);
  }

  private static String difference(Map<String, String> there, Map<String, String> here) {
    TreeSet<String> keys = new TreeSet<>(there.keySet());
    keys.addAll(here.keySet());
    keys.removeIf(key -> Objects.equals(there.get(key), here.get(key)));
    String named =
        keys.stream()
            .limit(NAMED)
            .map(
                key ->
                    "%s (%s there, %s here)"
                        .formatted(
                            key, there.getOrDefault(key, NONE), here.getOrDefault(key, NONE)))
            .collect(Collectors.joining(", "));
    return keys.size() > NAMED ? named + " and " + (keys.size() - NAMED) + " more" : named;
  }
}
