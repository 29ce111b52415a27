package org.gatesieve.job.report.page;

import java.util.ArrayList;
import java.util.List;

/** Keeps a page small when a run had thousands of rounds. */
final class Thinning {
  private Thinning() {}

  /** At most {@code most} elements at even distances, the first and the last among them. */
  static <T> List<T> evenly(List<T> all, int most) {
    if (all.size() <= most) {
      return all;
    }
    List<T> some = new ArrayList<>();
    for (int i = 0; i < most; i++) {
      some.add(all.get((int) ((long) i * (all.size() - 1) / (most - 1))));
    }
    return some;
  }
}
