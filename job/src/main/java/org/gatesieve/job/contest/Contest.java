package org.gatesieve.job.contest;

import java.util.ArrayList;
import java.util.List;

/**
 * The contestants on batches of one size.
 *
 * @param batch texts of a call
 * @param tokens tokens of a text
 * @param results in the order of the contestants
 */
public record Contest(int batch, int tokens, List<Result> results) {
  private static final double MICROSECONDS = 1e6;

  public Contest {
    results = List.copyOf(results);
  }

  /**
   * Warms everyone up, then alternates between them, so that a machine that gets slower does so for
   * all.
   */
  public static Contest measure(
      List<Contestant> contestants, int batch, int tokens, Effort effort) {
    List<Runner> runners = new ArrayList<>();
    List<List<long[]>> calls = new ArrayList<>();
    int batches = 0;
    try {
      for (Contestant contestant : contestants) {
        Texts texts = Texts.of(contestant.model(), batch, tokens);
        batches = texts.ids().length;
        runners.add(contestant.runner(texts));
        calls.add(new ArrayList<>());
      }
      for (Runner runner : runners) {
        Timings.measure(runner, batches, effort.warmUpSeconds());
      }
      for (int round = 0; round < effort.rounds(); round++) {
        for (int i = 0; i < runners.size(); i++) {
          calls.get(i).add(Timings.measure(runners.get(i), batches, effort.seconds()));
        }
      }
    } finally {
      runners.forEach(Runner::close);
    }
    List<Result> results = new ArrayList<>();
    for (int i = 0; i < contestants.size(); i++) {
      results.add(new Result(contestants.get(i).name(), new Timings(calls.get(i), batch)));
    }
    return new Contest(batch, tokens, results);
  }

  /** The last one, our runtime, which the others are compared to. */
  public Timings ours() {
    return results.get(results.size() - 1).timings();
  }

  /** Tokens of a text by the median time that it took. */
  public long tokensPerSecond(Result result) {
    return Math.round(tokens * MICROSECONDS / result.timings().median());
  }

  /** What one contestant took. */
  public record Result(String name, Timings timings) {}

  /**
   * How much is measured.
   *
   * @param warmUpSeconds before the first round, of each contestant
   * @param rounds measurements of each contestant
   * @param seconds of a measurement
   */
  public record Effort(double warmUpSeconds, int rounds, double seconds) {}
}
