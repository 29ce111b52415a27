package org.gatesieve.job.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Names at the right ends of lines, moved apart where lines end close together. */
final class EndLabels {
  private static final double SPACING = 15;

  private final List<Label> labels = new ArrayList<>();

  void add(String text, String style, double y) {
    labels.add(new Label(text, style, y));
  }

  void draw(Markup svg, double x, double top, double foot) {
    List<Label> sorted = new ArrayList<>(labels);
    sorted.sort(Comparator.comparingDouble(Label::y));
    double[] at = new double[sorted.size()];
    double free = top;
    for (int i = 0; i < at.length; i++) {
      at[i] = Math.max(sorted.get(i).y(), free);
      free = at[i] + SPACING;
    }
    double limit = foot;
    for (int i = at.length - 1; i >= 0; i--) {
      at[i] = Math.min(at[i], limit);
      limit = at[i] - SPACING;
    }
    for (int i = 0; i < at.length; i++) {
      Label label = sorted.get(i);
      svg.element("text", label.text(), "class", "label " + label.style(), "x", x, "y", at[i] + 4);
    }
  }

  private record Label(String text, String style, double y) {}
}
