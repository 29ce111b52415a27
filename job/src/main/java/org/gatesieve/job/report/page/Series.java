package org.gatesieve.job.report.page;

import java.util.List;

/**
 * One line of a chart.
 *
 * @param name as its label
 * @param points in order of x; points without a finite y are left out
 */
record Series(String name, List<Point> points) {
  Series {
    points = points.stream().filter(point -> Double.isFinite(point.y())).toList();
  }

  Point last() {
    return points.get(points.size() - 1);
  }

  /** A point in the data's own units. */
  record Point(double x, double y) {}
}
