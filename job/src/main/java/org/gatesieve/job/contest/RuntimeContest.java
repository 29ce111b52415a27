package org.gatesieve.job.contest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import org.gatesieve.compact.model.CompactModel;
import org.gatesieve.job.report.RuntimeComparison;

/** Three contestants: dense and compact in ONNX Runtime, compact in ours. */
public final class RuntimeContest {
  private static final List<Integer> BATCHES = List.of(1, 32);

  /** So little that the end of a run waits for half a minute only. */
  private static final Contest.Effort OF_A_REPORT = new Contest.Effort(1, 5, 0.5);

  private RuntimeContest() {}

  /** The contestants, our runtime the last of them. */
  public static List<Contestant> contestants(CompactModel dense, CompactModel compact) {
    try {
      return List.of(
          Contestant.inOnnxRuntime("dense", dense),
          Contestant.inOnnxRuntime("compact", compact),
          Contestant.inOurs("compact", compact));
    } catch (IOException e) {
      throw new UncheckedIOException("a model cannot be exported into memory", e);
    }
  }

  /**
   * Figures for the report of a run; ONNX Runtime has to be present.
   *
   * @param tokens of a text
   */
  public static RuntimeComparison of(CompactModel dense, CompactModel compact, int tokens) {
    return of(dense, compact, tokens, OF_A_REPORT);
  }

  static RuntimeComparison of(
      CompactModel dense, CompactModel compact, int tokens, Contest.Effort effort) {
    List<Contestant> contestants = contestants(dense, compact);
    List<Contest> contests =
        BATCHES.stream().map(batch -> Contest.measure(contestants, batch, tokens, effort)).toList();
    return new RuntimeComparison(
        tokens,
        IntStream.range(0, contestants.size())
            .mapToObj(
                place ->
                    model(
                        contestants.get(place),
                        contests.stream().map(contest -> times(contest, place)).toList()))
            .toList());
  }

  private static RuntimeComparison.Model model(
      Contestant contestant, List<RuntimeComparison.Times> times) {
    ModelFigures figures = contestant.figures();
    return new RuntimeComparison.Model(
        contestant.name(),
        figures.parameters(),
        figures.bytes(),
        figures.gzipBytes(),
        figures.multiplyAdds(),
        times);
  }

  private static RuntimeComparison.Times times(Contest contest, int place) {
    Contest.Result result = contest.results().get(place);
    Timings timings = result.timings();
    return new RuntimeComparison.Times(
        contest.batch(),
        timings.median(),
        timings.slowest(),
        contest.tokensPerSecond(result),
        timings.median() / contest.ours().median());
  }
}
