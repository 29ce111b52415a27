package org.gatesieve.job.report.page;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Lines over epochs, named at their right ends, with dashed levels to compare with.
 *
 * @param id unique on the page
 * @param title what it shows
 * @param series the lines; each has at least one point
 * @param levels horizontal lines
 * @param logarithmic whether y is
 */
record LineChart(
    String id, String title, List<Series> series, List<Level> levels, boolean logarithmic) {
  private static final int POINTS = 400;

  /** A value to compare with. */
  record Level(String name, double value) {}

  Markup draw() {
    Frame frame =
        new Frame(
            id,
            title,
            description(),
            LinearScale.exactly(xs().min().orElse(0), xs().max().orElse(1)),
            logarithmic
                ? LogScale.around(ys().toArray())
                : LinearScale.around(ys().min().orElse(0), ys().max().orElse(1)),
            "epoch",
            LabelWidth.ofLongest(
                Stream.concat(series.stream().map(this::named), levels.stream().map(this::named))));
    Markup svg = frame.open();
    EndLabels labels = new EndLabels();
    for (Level level : levels) {
      double y = frame.y(level.value());
      svg.empty(
          "line",
          "class",
          "level",
          "x1",
          frame.x(xs().min().orElse(0)),
          "x2",
          frame.end(),
          "y1",
          y,
          "y2",
          y);
      labels.add(named(level), "quiet", y);
    }
    for (int i = 0; i < series.size(); i++) {
      draw(series.get(i), "series-" + i, frame, svg, labels);
    }
    labels.draw(svg, frame.end() + LabelWidth.GAP, Frame.TOP, frame.foot());
    return svg.close();
  }

  private void draw(Series line, String style, Frame frame, Markup svg, EndLabels labels) {
    String points =
        Thinning.evenly(line.points(), POINTS).stream()
            .map(
                point ->
                    Numbers.coordinate(frame.x(point.x()))
                        + ","
                        + Numbers.coordinate(frame.y(point.y())))
            .collect(Collectors.joining(" "));
    svg.empty("polyline", "class", "line " + style, "points", points);
    Series.Point last = line.last();
    double y = frame.y(last.y());
    svg.empty("circle", "class", "dot " + style, "cx", frame.x(last.x()), "cy", y, "r", 3);
    labels.add(named(line), style, y);
  }

  private String named(Series line) {
    String value = line.text(line.last());
    return series.size() + levels.size() > 1 ? line.name() + " " + value : value;
  }

  /** In the format of the line that it is compared with. */
  private String named(Level level) {
    return level.name() + " " + series.get(0).format().apply(level.value());
  }

  private DoubleStream xs() {
    return series.stream().flatMap(line -> line.points().stream()).mapToDouble(Series.Point::x);
  }

  private DoubleStream ys() {
    return DoubleStream.concat(
        series.stream().flatMap(line -> line.points().stream()).mapToDouble(Series.Point::y),
        levels.stream().mapToDouble(Level::value));
  }

  private String description() {
    String lines =
        series.stream()
            .map(
                line ->
                    line.name()
                        + " from "
                        + line.text(line.points().get(0))
                        + " to "
                        + line.text(line.last()))
            .collect(Collectors.joining("; "));
    String compared =
        levels.stream().map(level -> "; level " + named(level)).collect(Collectors.joining());
    return "Over the epochs: " + lines + compared + ".";
  }
}
