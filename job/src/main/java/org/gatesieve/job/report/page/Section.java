package org.gatesieve.job.report.page;

/** A part of the page: a heading, and figures beside each other as far as the screen is wide. */
final class Section {
  private final String id;
  private final String title;
  private final Markup before = new Markup();
  private final Markup grid = new Markup();

  /**
   * @param id unique on the page
   */
  Section(String id, String title) {
    this.id = id;
    this.title = title;
  }

  Section paragraph(String text) {
    before.element("p", text);
    return this;
  }

  Section figure(Figure figure) {
    grid.add(figure.draw());
    return this;
  }

  /** Something that is no drawing, with a heading and a sentence. */
  Section block(String heading, String caption, Markup content) {
    grid.open("div", "class", "block")
        .open("div")
        .element("h3", heading)
        .element("p", caption, "class", "caption")
        .close()
        .add(content)
        .close();
    return this;
  }

  /** Over the whole width, above the figures. */
  Section wide(Markup content) {
    before.add(content);
    return this;
  }

  Markup draw() {
    Markup section = new Markup().open("section", "id", id, "aria-labelledby", id + "-heading");
    section.element("h2", title, "id", id + "-heading").add(before);
    String figures = grid.toString();
    if (!figures.isEmpty()) {
      section.open("div", "class", "grid").add(grid).close();
    }
    return section.close();
  }
}
