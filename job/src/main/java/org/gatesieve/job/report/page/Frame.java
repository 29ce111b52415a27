package org.gatesieve.job.report.page;

/**
 * The drawing that every chart shares: an accessible SVG with grid, axes and labels.
 *
 * @param id unique on the page
 * @param title what the chart shows
 * @param description what can be seen in it, for those who cannot see it
 * @param x scale from left to right
 * @param y scale from bottom to top
 * @param xLabel name and unit of x
 * @param right room for labels at the right of the plot, in pixels
 */
record Frame(
    String id, String title, String description, Scale x, Scale y, String xLabel, double right) {
  private static final double WIDTH = 400;
  private static final double HEIGHT = 250;
  private static final double LEFT = 52;
  static final double TOP = 12;
  private static final double BOTTOM = 44;

  double x(double value) {
    return LEFT + x.position(value) * (WIDTH - LEFT - right);
  }

  double y(double value) {
    return foot() - y.position(value) * (foot() - TOP);
  }

  double end() {
    return WIDTH - right;
  }

  double foot() {
    return HEIGHT - BOTTOM;
  }

  /** Opens the drawing; the caller adds to it and closes it. */
  Markup open() {
    Markup svg = svg(id, title, description, WIDTH, HEIGHT);
    for (Scale.Tick tick : y.ticks()) {
      double at = y(tick.value());
      svg.empty("line", "class", "grid", "x1", LEFT, "x2", end(), "y1", at, "y2", at);
      svg.element("text", tick.label(), "class", "tick end", "x", LEFT - 7, "y", at + 4);
    }
    for (Scale.Tick tick : x.ticks()) {
      double at = x(tick.value());
      svg.empty("line", "class", "axis", "x1", at, "x2", at, "y1", foot(), "y2", foot() + 4);
      svg.element("text", tick.label(), "class", "tick middle", "x", at, "y", foot() + 18);
    }
    svg.empty("line", "class", "axis", "x1", LEFT, "x2", end(), "y1", foot(), "y2", foot());
    double middle = (LEFT + end()) / 2;
    svg.element("text", xLabel, "class", "tick middle", "x", middle, "y", HEIGHT - 6);
    return svg;
  }

  /** An open SVG element of that size with its title and description. */
  static Markup svg(String id, String title, String description, double width, double height) {
    return new Markup()
        .open(
            "svg",
            "xmlns",
            "http://www.w3.org/2000/svg",
            "viewBox",
            "0 0 " + Numbers.coordinate(width) + " " + Numbers.coordinate(height),
            "width",
            width,
            "height",
            height,
            "role",
            "img",
            "aria-labelledby",
            id + "-title " + id + "-description")
        .element("title", title, "id", id + "-title")
        .element("desc", description, "id", id + "-description");
  }
}
