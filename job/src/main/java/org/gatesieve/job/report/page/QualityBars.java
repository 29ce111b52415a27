package org.gatesieve.job.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gatesieve.job.report.ColdWindows;
import org.gatesieve.job.report.Quality;

/**
 * Bars from 0 that set the quality of the networks beside the floors. A share is drawn in a groove
 * of 100 %; what has no upper end is drawn without one, beside the largest value.
 */
final class QualityBars {
  private static final double WIDTH = 400;
  private static final double BAR = 22;
  private static final double ROW = 46;
  private static final double ROOM_FOR_VALUE = 68;
  private static final double LENGTH = WIDTH - ROOM_FOR_VALUE;

  private final List<Bar> bars = new ArrayList<>();
  private final Quality quality;
  private final QualityText text;

  QualityBars(Quality quality) {
    this.quality = quality;
    text = new QualityText(quality.metric());
    bars.add(new Bar("compact model" + quality.protocol(), quality.compact(), "bar"));
    bars.add(new Bar("masked network" + quality.protocol(), quality.masked(), "bar"));
    if (quality.wasFineTuned()) {
      bars.add(
          new Bar("before fine-tuning" + quality.protocol(), quality.withoutFineTuning(), "bar"));
    }
    ColdWindows cold = quality.coldWindows();
    if (cold != null) {
      String name = "compact model, windows of " + cold.window() + " from the zero state";
      bars.add(new Bar(name, cold.compact(), "bar"));
    }
    quality
        .hardestFloors()
        .forEach(floor -> bars.add(new Bar(floor.name(), floor.value(), "bar floor")));
  }

  Markup draw() {
    String description =
        bars.stream()
            .map(bar -> bar.name() + " " + text.value(bar.value()))
            .collect(Collectors.joining(", ", "", "." + text.direction()));
    Markup svg =
        Frame.svg("quality-bars", quality.heading(), description, WIDTH, bars.size() * ROW);
    for (int i = 0; i < bars.size(); i++) {
      Bar bar = bars.get(i);
      double top = i * ROW;
      svg.element("text", bar.name(), "class", "tick", "x", 0, "y", top + 13);
      if (quality.metric().largerIsBetter()) {
        rectangle(svg, "groove", top, LENGTH);
      }
      double length = bar.value() / end() * LENGTH;
      rectangle(svg, bar.style(), top, length);
      svg.element(
          "text",
          text.value(bar.value()),
          "class",
          "label",
          "x",
          (quality.metric().largerIsBetter() ? LENGTH : length) + 8,
          "y",
          top + 18 + BAR - 6);
    }
    return svg.close();
  }

  private static void rectangle(Markup svg, String style, double top, double length) {
    svg.empty(
        "rect", "class", style, "x", 0, "y", top + 18, "width", length, "height", BAR, "rx", 3);
  }

  private double end() {
    return quality.metric().largerIsBetter()
        ? 1
        : bars.stream().mapToDouble(Bar::value).max().orElse(1);
  }

  Table table() {
    Table table = new Table(quality.heading(), "", quality.metric().text());
    bars.forEach(bar -> table.row(bar.name(), text.value(bar.value())));
    return table;
  }

  private record Bar(String name, double value, String style) {}
}
