package org.gatesieve.job.report.page;

import java.util.List;
import java.util.stream.Collectors;
import org.gatesieve.job.report.TradeOffPoint;

/**
 * Quality against paper compression, one point per threshold; the published one is filled. A
 * threshold that left no weight has no place on the axis, and stands in the table alone.
 */
record TradeOffChart(String metric, List<TradeOffPoint> points, double publishedCompression) {
  private static final double ROOM_FOR_THRESHOLD = 40;

  Markup draw() {
    List<TradeOffPoint> drawn =
        points.stream().filter(point -> Double.isFinite(point.paperCompression())).toList();
    double[] compressions = drawn.stream().mapToDouble(TradeOffPoint::paperCompression).toArray();
    Frame frame =
        new Frame(
            "trade-off-chart",
            "Quality against compression",
            description(),
            LogScale.around(compressions),
            LinearScale.around(
                drawn.stream().mapToDouble(TradeOffPoint::quality).min().orElse(0) * 100,
                drawn.stream().mapToDouble(TradeOffPoint::quality).max().orElse(1) * 100),
            "paper compression (log scale)",
            ROOM_FOR_THRESHOLD);
    Markup svg = frame.open();
    String path =
        drawn.stream()
            .map(
                point ->
                    Numbers.coordinate(x(frame, point)) + "," + Numbers.coordinate(y(frame, point)))
            .collect(Collectors.joining(" "));
    svg.empty("polyline", "class", "line series-0", "points", path);
    for (TradeOffPoint point : drawn) {
      boolean published = point.paperCompression() == publishedCompression;
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
      svg.element(
          "text",
          Numbers.magnitude(point.threshold()),
          "class",
          published ? "label series-0" : "label quiet",
          "x",
          x + 8,
          "y",
          y - 7);
    }
    return svg.close();
  }

  Table table() {
    Table table = new Table("Threshold sweep", "threshold", metric, "paper compression");
    for (TradeOffPoint point : points) {
      table.row(
          Numbers.magnitude(point.threshold()),
          Numbers.percent(point.quality()),
          Numbers.ratio(point.paperCompression()));
    }
    return table;
  }

  private static double x(Frame frame, TradeOffPoint point) {
    return frame.x(point.paperCompression());
  }

  private static double y(Frame frame, TradeOffPoint point) {
    return frame.y(point.quality() * 100);
  }

  private String description() {
    return points.stream()
        .map(
            point ->
                "threshold "
                    + Numbers.magnitude(point.threshold())
                    + ": "
                    + metric
                    + " "
                    + Numbers.percent(point.quality())
                    + " at "
                    + Numbers.ratio(point.paperCompression()))
        .collect(Collectors.joining("; ", "", "."));
  }
}
