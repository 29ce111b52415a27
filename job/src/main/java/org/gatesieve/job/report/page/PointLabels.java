package org.gatesieve.job.report.page;

import java.util.ArrayList;
import java.util.List;

/** Names beside points, none over another; one that finds no place is left to the table. */
final class PointLabels {
  private static final double ABOVE = -7;
  private static final double BELOW = 17;
  private static final double ASCENT = 11;
  private static final double DESCENT = 4;

  private final List<Box> taken = new ArrayList<>();

  /** Draws a name where there is room: the earlier one has the better place. */
  void draw(Markup svg, String name, String style, double x, double y) {
    double width = LabelWidth.of(name);
    double right = x + LabelWidth.GAP;
    double left = x - LabelWidth.GAP - width;
    for (Box box :
        List.of(
            Box.of(right, y + ABOVE, width),
            Box.of(right, y + BELOW, width),
            Box.of(left, y + BELOW, width),
            Box.of(left, y + ABOVE, width))) {
      if (box.left() >= 0 && taken.stream().noneMatch(box::meets)) {
        taken.add(box);
        boolean before = box.left() < x;
        svg.element(
            "text",
            name,
            "class",
            before ? style + " end" : style,
            "x",
            before ? box.right() : box.left(),
            "y",
            box.bottom() - DESCENT);
        return;
      }
    }
  }

  private record Box(double left, double top, double right, double bottom) {
    static Box of(double left, double baseline, double width) {
      return new Box(left, baseline - ASCENT, left + width, baseline + DESCENT);
    }

    boolean meets(Box other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
  }
}
