package org.gatesieve.job.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gatesieve.job.report.Quality;

/** Bars that set the quality of the networks beside the floors. */
final class QualityBars {
  private static final double WIDTH = 400;
  private static final double BAR = 22;
  private static final double ROW = 46;
  private static final double ROOM_FOR_VALUE = 60;

  private final List<Bar> bars;
  private final Quality quality;

  QualityBars(Quality quality) {
    this.quality = quality;
    bars = new ArrayList<>();
    bars.add(new Bar("compact model", quality.compact(), "bar"));
    bars.add(new Bar("masked network", quality.masked(), "bar"));
    if (quality.wasFineTuned()) {
      bars.add(new Bar("before fine-tuning", quality.withoutFineTuning(), "bar"));
    }
    bars.add(new Bar("naive Bayes", quality.floor().naiveBayes(), "bar floor"));
    bars.add(new Bar("most frequent label", quality.floor().majority(), "bar floor"));
  }

  Markup draw() {
    String description =
        bars.stream()
            .map(bar -> bar.name() + " " + Numbers.percent(bar.share()))
            .collect(Collectors.joining(", ", "", "."));
    Markup svg =
        Frame.svg("quality-bars", quality.heading(), description, WIDTH, bars.size() * ROW);
    for (int i = 0; i < bars.size(); i++) {
      Bar bar = bars.get(i);
      double top = i * ROW;
      double length = bar.share() * (WIDTH - ROOM_FOR_VALUE);
      svg.element("text", bar.name(), "class", "tick", "x", 0, "y", top + 13);
      svg.empty(
          "rect",
          "class",
          "groove",
          "x",
          0,
          "y",
          top + 18,
          "width",
          WIDTH - ROOM_FOR_VALUE,
          "height",
          BAR,
          "rx",
          3);
      svg.empty(
          "rect",
          "class",
          bar.style(),
          "x",
          0,
          "y",
          top + 18,
          "width",
          length,
          "height",
          BAR,
          "rx",
          3);
      svg.element(
          "text",
          Numbers.percent(bar.share()),
          "class",
          "label",
          "x",
          WIDTH - ROOM_FOR_VALUE + 8,
          "y",
          top + 18 + BAR - 6);
    }
    return svg.close();
  }

  Table table() {
    Table table = new Table(quality.heading(), "", quality.metric());
    bars.forEach(bar -> table.row(bar.name(), Numbers.percent(bar.share())));
    return table;
  }

  private record Bar(String name, double share, String style) {}
}
