package org.gatesieve.job.requirement;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.gatesieve.job.report.Floor;
import org.gatesieve.job.report.Metric;
import org.gatesieve.job.report.Quality;
import org.gatesieve.job.report.RunFacts;

/** A number of a run's report that can be required. */
public enum Figure {
  /** Share of documents with the right label, 0 to 1, of the compact model. */
  ACCURACY("accuracy") {
    @Override
    OptionalDouble of(RunFacts facts) {
      return quality(facts, Metric.ACCURACY);
    }
  },
  /** Of the compact model. */
  PERPLEXITY("perplexity") {
    @Override
    OptionalDouble of(RunFacts facts) {
      return quality(facts, Metric.PERPLEXITY);
    }
  },
  /** Of the compact model. */
  BITS_PER_CHARACTER("bits-per-character") {
    @Override
    OptionalDouble of(RunFacts facts) {
      return quality(facts, Metric.BITS_PER_CHARACTER);
    }
  },
  /** Points by which the compact model is better than the best floor; negative if it is worse. */
  LEAD("lead") {
    @Override
    OptionalDouble of(RunFacts facts) {
      Quality quality = facts.quality();
      Metric metric = quality.metric();
      return quality.hardestFloors().stream()
          .findFirst()
          .map(Floor::value)
          .map(floor -> metric.goodness(quality.compact()) - metric.goodness(floor))
          .map(lead -> OptionalDouble.of(lead / metric.ofPoints(1)))
          .orElse(OptionalDouble.empty());
    }
  },
  /** Of {@code model.gsv}. */
  BYTES("bytes") {
    @Override
    OptionalDouble of(RunFacts facts) {
      return OptionalDouble.of((double) facts.bytesCompact());
    }
  },
  /** Multiply-adds per token. */
  MULTIPLY_ADDS("multiply-adds") {
    @Override
    OptionalDouble of(RunFacts facts) {
      return OptionalDouble.of((double) facts.macsCompact());
    }
  },
  /** Words of the vocabulary that are read. */
  WORDS("words") {
    @Override
    OptionalDouble of(RunFacts facts) {
      return OptionalDouble.of(facts.words().left());
    }
  },
  /** Hidden neurons. */
  HIDDEN("hidden") {
    @Override
    OptionalDouble of(RunFacts facts) {
      return OptionalDouble.of(facts.hidden().left());
    }
  };

  private final String text;

  Figure(String text) {
    this.text = text;
  }

  /** Its name on the command line. */
  public String text() {
    return text;
  }

  /** Its value; empty when a run of this task or metric has none. */
  abstract OptionalDouble of(RunFacts facts);

  static Optional<Figure> named(String name) {
    return Arrays.stream(values()).filter(figure -> figure.text.equals(name)).findFirst();
  }

  static String names() {
    return Arrays.stream(values()).map(Figure::text).collect(Collectors.joining(", "));
  }

  private static OptionalDouble quality(RunFacts facts, Metric metric) {
    return facts.quality().metric() == metric
        ? OptionalDouble.of(facts.quality().compact())
        : OptionalDouble.empty();
  }
}
