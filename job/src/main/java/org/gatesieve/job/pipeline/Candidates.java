package org.gatesieve.job.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.gatesieve.job.config.PruningSettings;
import org.gatesieve.learn.mask.NetworkMasks;
import org.gatesieve.learn.mask.WordRanking;
import org.gatesieve.learn.network.NetworkPosterior;

/** The models that a posterior may become: one per threshold, and a ladder of fewer words. */
final class Candidates {
  private Candidates() {}

  /**
   * The model at the threshold comes first.
   *
   * @param counts V; occurrences of every id in the training part
   */
  static List<Candidate> of(NetworkPosterior posterior, PruningSettings settings, long[] counts) {
    NetworkMasks masks = NetworkMasks.of(posterior, settings.threshold());
    List<Candidate> candidates = new ArrayList<>();
    candidates.add(new Candidate(name(settings.threshold()), masks));
    for (double threshold : settings.sweep().stream().sorted().toList()) {
      if (threshold != settings.threshold()) {
        candidates.add(new Candidate(name(threshold), NetworkMasks.of(posterior, threshold)));
      }
    }
    WordRanking ranking = new WordRanking(masks.apply(posterior), counts);
    for (int words : settings.words().stream().sorted(Comparator.reverseOrder()).toList()) {
      if (words < ranking.count()) {
        candidates.add(new Candidate(words + " words", masks.withWords(ranking.first(words))));
      }
    }
    return candidates;
  }

  private static String name(double threshold) {
    return String.format(Locale.ROOT, "threshold %s", threshold);
  }
}
