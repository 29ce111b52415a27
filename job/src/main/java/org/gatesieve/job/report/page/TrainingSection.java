package org.gatesieve.job.report.page;

import java.util.List;
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
    curve(
        section,
        "loss",
        "Loss",
        "Mean cross-entropy of each round.",
        RoundCurves.series("loss", rounds, RoundMetrics::loss));
    curve(
        section,
        "kl",
        "KL divergence",
        "Posterior from prior, divided by the training targets.",
        RoundCurves.series("kl", rounds, RoundMetrics::kl));
    validation(section, content.report().quality(), rounds);
    return section.draw();
  }

  private static void validation(Section section, Quality quality, List<RoundMetrics> rounds) {
    QualityText text = new QualityText(quality.metric());
    Series series =
        RoundCurves.series(
            "validation", rounds, round -> text.plotted(round.validation()), text::label);
    List<LineChart.Level> levels =
        quality.floors().stream()
            .map(floor -> new LineChart.Level(floor.shortName(), text.plotted(floor.value())))
            .toList();
    String title = text.axis("Validation " + quality.metric().text());
    figure(
        section,
        title,
        "Means and masks, no noise"
            + (quality.coldWindows() == null ? "" : ", the text in tracks side by side")
            + ". Dashed: floors on "
            + QualityText.measuredOn(quality)
            + "."
            + (text.logarithmic() ? " Log scale." : "")
            + text.direction(),
        new LineChart("validation-chart", title, List.of(series), levels, text.logarithmic()));
  }

  private static void curve(Section section, String id, String title, String caption, Series line) {
    figure(
        section,
        title,
        caption,
        new LineChart(id + "-chart", title, List.of(line), List.of(), false));
  }

  private static void figure(Section section, String title, String caption, LineChart chart) {
    if (!chart.series().get(0).points().isEmpty()) {
      Table table = RoundCurves.table(title, chart.series());
      section.figure(new Figure(title, caption, chart.draw(), table));
    }
  }
}
