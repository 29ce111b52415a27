package org.gatesieve.job.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A self-contained page; well-formed XML after its document type. */
final class Page {
  private Page() {}

  /** The page in UTF-8. */
  static byte[] html(String title, Markup... sections) {
    Markup page =
        new Markup()
            .open("html", "xmlns", "http://www.w3.org/1999/xhtml", "lang", "en", "xml:lang", "en")
            .open("head")
            .empty("meta", "charset", "utf-8")
            .empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
            .element("title", title)
            .style(styleSheet())
            .close()
            .open("body")
            .open("main");
    for (Markup section : sections) {
      page.add(section);
    }
    page.close().close().close();
    return ("<!DOCTYPE html>\n" + page).getBytes(StandardCharsets.UTF_8);
  }

  private static String styleSheet() {
    try (InputStream in = Page.class.getResourceAsStream("report.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read report.css from GateSieve's own jar", e);
    }
  }
}
