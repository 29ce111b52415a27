package org.gatesieve.job.report.page;

import java.util.List;
import java.util.stream.Collectors;
import org.gatesieve.job.report.TradeOffPoint;

/** Quality against paper compression, one point per threshold; the published one is filled. */
record TradeOffChart(String metric, List<TradeOffPoint> points, double publishedCompression) {
  private static final double ROOM_FOR_THRESHOLD = 40;

  Markup draw() {
    double[] compressions = points.stream().mapToDouble(TradeOffPoint::paperCompression).toArray();
    Frame frame =
        new Frame(
            "trade-off-chart",
            "Quality against compression",
            description(),
            LogScale.around(compressions),
            LinearScale.around(
                points.stream().mapToDouble(TradeOffPoint::quality).min().orElse(0) * 100,
                points.stream().mapToDouble(TradeOffPoint::quality).max().orElse(1) * 100),
            "paper compression (log scale)",
            ROOM_FOR_THRESHOLD);
    Markup svg = frame.open();
    String path =
        points.stream()
            .map(
                point ->
                    Numbers.coordinate(x(frame, point)) + "," + Numbers.coordinate(y(frame, point)))
            .collect(Collectors.joining(" "));
    svg.empty("polyline", "class", "line series-0", "points", path);
    for (TradeOffPoint point : points) {
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
