package org.gatesieve.job.report.page;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Names beside the points of a line, none over another or over the line. */
final class PointLabels {
  private static final double ABOVE = -7;
  private static final double BELOW = 17;
  private static final double ASCENT = 11;
  private static final double DESCENT = 4;

  private final List<Line2D> line;
  private final List<Rectangle2D> taken = new ArrayList<>();

  /**
   * @param line its parts, in the drawing's pixels
   */
  PointLabels(List<Line2D> line) {
    this.line = List.copyOf(line);
  }

  /** Draws a name where there is room; one that finds none is left to the table. */
  void draw(Markup svg, String name, String style, double x, double y) {
    double width = LabelWidth.of(name);
    double right = x + LabelWidth.GAP;
    double left = x - LabelWidth.GAP - width;
    for (Rectangle2D box :
        List.of(
            box(right, y + ABOVE, width),
            box(right, y + BELOW, width),
            box(left, y + BELOW, width),
            box(left, y + ABOVE, width))) {
      if (isFree(box)) {
        taken.add(box);
        boolean before = box.getX() < x;
        svg.element(
            "text",
            name,
            "class",
            before ? style + " end" : style,
            "x",
            before ? box.getMaxX() : box.getX(),
            "y",
            box.getMaxY() - DESCENT);
        return;
      }
    }
  }

  private static Rectangle2D box(double left, double baseline, double width) {
    return new Rectangle2D.Double(left, baseline - ASCENT, width, ASCENT + DESCENT);
  }

  private boolean isFree(Rectangle2D box) {
    return box.getX() >= 0
        && taken.stream().noneMatch(box::intersects)
        && line.stream().noneMatch(box::intersectsLine);
  }
}
