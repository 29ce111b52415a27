package org.gatesieve.job.report.page;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.gatesieve.job.report.Quality;
import org.gatesieve.job.report.ReportContent;
import org.gatesieve.job.report.RoundMetrics;
import org.gatesieve.job.report.TrainingEffort;

/** Loss, KL and validation quality over the epochs. */
final class TrainingSection {
  private TrainingSection() {}

  static Markup draw(ReportContent content) {
    Section section = new Section("training", "Training");
    TrainingEffort effort = content.report().training();
    section.paragraph(
        Numbers.count(effort.rounds())
            + " averaging rounds, "
            + Numbers.magnitude(effort.epochs())
            + " epochs, "
            + Numbers.count(effort.tokens())
            + " tokens in "
            + Numbers.duration(effort.seconds())
            + ".");
    List<RoundMetrics> rounds = content.rounds();
    Quality quality = content.report().quality();
    curve(
        section,
        "loss",
        "Loss",
        "Mean cross-entropy of each round.",
        rounds,
        List.of(),
        RoundMetrics::loss);
    curve(
        section,
        "kl",
        "KL divergence",
        "Posterior from prior, divided by the training targets.",
        rounds,
        List.of(),
        RoundMetrics::kl);
    curve(
        section,
        "validation",
        "Validation " + quality.metric() + ", %",
        "Means and masks, no noise. Dashed: floors on the " + quality.part() + " documents.",
        rounds,
        List.of(
            new LineChart.Level("naive Bayes", quality.floor().naiveBayes() * 100),
            new LineChart.Level("majority", quality.floor().majority() * 100)),
        round -> round.validation() * 100);
    return section.draw();
  }

  private static void curve(
      Section section,
      String id,
      String title,
      String caption,
      List<RoundMetrics> rounds,
      List<LineChart.Level> levels,
      ToDoubleFunction<RoundMetrics> value) {
    Series series = RoundCurves.series(id, rounds, value);
    if (series.points().isEmpty()) {
      return;
    }
    LineChart chart = new LineChart(id + "-chart", title, List.of(series), levels, false);
    Table table = RoundCurves.table(title, List.of(series));
    section.figure(new Figure(title, caption, chart.draw(), table));
  }
}
