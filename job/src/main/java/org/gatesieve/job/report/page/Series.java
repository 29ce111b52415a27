package org.gatesieve.job.report.page;

import java.util.List;
import java.util.function.DoubleFunction;

/**
 * One line of a chart.
 *
 * @param name as its label
 * @param points in order of x; points without a finite y are left out
 * @param format writes a value of y
 */
record Series(String name, List<Point> points, DoubleFunction<String> format) {
  Series {
    points = points.stream().filter(point -> Double.isFinite(point.y())).toList();
  }

  Series(String name, List<Point> points) {
    this(name, points, Numbers::magnitude);
  }

  String text(Point point) {
    return format.apply(point.y());
  }

  Point last() {
    return points.get(points.size() - 1);
  }

  /** A point in the data's own units. */
  record Point(double x, double y) {}
}
