package org.gatesieve.job.report.page;

/** A drawing with its heading, a sentence, and the figures behind it. */
record Figure(String title, String caption, Markup drawing, Table data) {
  Markup draw() {
    return new Markup()
        .open("figure")
        .open("figcaption")
        .element("h3", title)
        .element("p", caption)
        .close()
        .add(drawing)
        .open("details")
        .element("summary", "Figures behind this plot")
        .add(data.draw())
        .close()
        .close();
  }
}
