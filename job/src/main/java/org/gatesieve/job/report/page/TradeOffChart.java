package org.gatesieve.job.report.page;

import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatesieve.job.report.TradeOffPoint;

/**
 * Quality against paper compression, one point per candidate; the published one is filled. A
 * candidate without any weight has no place on the axis, and stands in the table alone.
 */
record TradeOffChart(QualityText text, List<TradeOffPoint> points) {
  Markup draw() {
    List<TradeOffPoint> drawn =
        points.stream()
            .filter(point -> Double.isFinite(point.paperCompression()))
            .sorted(Comparator.comparingDouble(TradeOffPoint::paperCompression))
            .toList();
    double[] compressions = drawn.stream().mapToDouble(TradeOffPoint::paperCompression).toArray();
    Frame frame =
        new Frame(
            "trade-off-chart",
            "Quality against compression",
            description(),
            LogScale.around(compressions),
            LinearScale.around(
                drawn.stream().mapToDouble(this::plotted).min().orElse(0),
                drawn.stream().mapToDouble(this::plotted).max().orElse(1)),
            "paper compression (log scale)",
            LabelWidth.ofLongest(drawn.stream().map(TradeOffPoint::name)));
    Markup svg = frame.open();
    String path =
        drawn.stream()
            .map(
                point ->
                    Numbers.coordinate(x(frame, point)) + "," + Numbers.coordinate(y(frame, point)))
            .collect(Collectors.joining(" "));
    svg.empty("polyline", "class", "line series-0", "points", path);
    for (TradeOffPoint point : drawn) {
      boolean published = point.published();
      double x = x(frame, point);
      double y = y(frame, point);
      svg.empty(
          "circle",
          "class",
          published ? "dot series-0" : "hollow series-0",
          "cx",
          x,
          "cy",
          y,
          "r",
          published ? 6 : 4);
    }
    PointLabels labels = new PointLabels(line(frame, drawn));
    Stream.concat(
            drawn.stream().filter(TradeOffPoint::published),
            drawn.stream().filter(point -> !point.published()))
        .forEach(
            point ->
                labels.draw(
                    svg,
                    point.name(),
                    point.published() ? "label series-0" : "label quiet",
                    x(frame, point),
                    y(frame, point)));
    return svg.close();
  }

  private List<Line2D> line(Frame frame, List<TradeOffPoint> drawn) {
    List<Line2D> line = new ArrayList<>();
    for (int i = 1; i < drawn.size(); i++) {
      TradeOffPoint from = drawn.get(i - 1);
      TradeOffPoint to = drawn.get(i);
      line.add(new Line2D.Double(x(frame, from), y(frame, from), x(frame, to), y(frame, to)));
    }
    return line;
  }

  Table table() {
    Table table =
        new Table(
            "Trade-off on the validation part",
            "model",
            text.metric().text(),
            "paper compression",
            "bytes");
    for (TradeOffPoint point : points) {
      table.row(
          point.name(),
          text.value(point.quality()),
          Numbers.ratio(point.paperCompression()),
          Numbers.count(point.bytes()));
    }
    return table;
  }

  private static double x(Frame frame, TradeOffPoint point) {
    return frame.x(point.paperCompression());
  }

  private double y(Frame frame, TradeOffPoint point) {
    return frame.y(plotted(point));
  }

  private double plotted(TradeOffPoint point) {
    return text.plotted(point.quality());
  }

  private String description() {
    return points.stream()
        .map(
            point ->
                point.name()
                    + ": "
                    + text.named(point.quality())
                    + " at "
                    + Numbers.ratio(point.paperCompression()))
        .collect(Collectors.joining("; ", "", "."));
  }
}
