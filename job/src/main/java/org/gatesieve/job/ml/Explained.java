package org.gatesieve.job.ml;

import java.util.Optional;
import java.util.function.Supplier;
import org.gatesieve.job.failure.Explanation;
import org.gatesieve.job.failure.JobException;

/** Failures as users of Spark ML expect them. */
final class Explained {
  private Explained() {}

  /**
   * Does the work.
   *
   * @throws IllegalArgumentException when it fails by what the caller gave, with the one line that
   *     says so
   * @throws JobException when it fails for another reason that is known
   */
  static <T> T failures(Supplier<T> work) {
    try {
      return work.get();
    } catch (Exception e) {
      // Spark's own exceptions are checked ones that no signature declares.
      Optional<JobException> known = Explanation.of(e);
      if (known.isEmpty()) {
        throw e;
      }
      throw switch (known.get().exitCode()) {
        case CONFIGURATION, INPUT_DATA -> new IllegalArgumentException(known.get().getMessage(), e);
        default -> known.get();
      };
    }
  }
}
