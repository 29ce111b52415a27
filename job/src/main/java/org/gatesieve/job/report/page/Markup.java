package org.gatesieve.job.report.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/** Builds markup that HTML and XML parsers read alike; whatever goes in is escaped. */
final class Markup {
  private static final Set<String> INLINE =
      Set.of("a", "b", "bdi", "code", "span", "strong", "th", "td", "dt", "dd", "title");

  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * Opens an element.
   *
   * @param attributes names and values in turn
   */
  Markup open(String name, Object... attributes) {
    start(name, attributes);
    out.append('>');
    open.push(name);
    return this;
  }

  /** Closes the element opened last. */
  Markup close() {
    String name = open.pop();
    out.append("</").append(name).append('>');
    endLine(name);
    return this;
  }

  /** An element that never has content: HTML's void elements and SVG's shapes. */
  Markup empty(String name, Object... attributes) {
    start(name, attributes);
    out.append("/>");
    endLine(name);
    return this;
  }

  /** An element that holds nothing but text. */
  Markup element(String name, String text, Object... attributes) {
    return open(name, attributes).text(text).close();
  }

  Markup text(String text) {
    escape(text);
    return this;
  }

  /** A style sheet, which HTML reads as it stands and XML as text: so the two must agree. */
  Markup style(String css) {
    if (css.indexOf('<') >= 0 || css.indexOf('&') >= 0) {
      throw new IllegalArgumentException("a style sheet in XML cannot hold < or &");
    }
    out.append("<style>").append(css).append("</style>\n");
    return this;
  }

  Markup add(Markup other) {
    out.append(other);
    return this;
  }

  private void start(String name, Object... attributes) {
    out.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      Object value = attributes[i + 1];
      escape(value instanceof Double number ? Numbers.coordinate(number) : value.toString());
      out.append('"');
    }
  }

  private void endLine(String name) {
    if (!INLINE.contains(name)) {
      out.append('\n');
    }
  }

  private void escape(String text) {
    text.codePoints()
        .forEach(
            point -> {
              switch (point) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.appendCodePoint(isXml(point) ? point : 0xFFFD);
              }
            });
  }

  /** Words come from anyone's documents; XML has no way at all to write some characters. */
  private static boolean isXml(int point) {
    return point == '\t'
        || point == '\n'
        || point == '\r'
        || (point >= 0x20 && point <= 0xD7FF)
        || (point >= 0xE000 && point <= 0xFFFD)
        || point >= 0x10000;
  }

  @Override
  public String toString() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("still open: " + open);
    }
    return out.toString();
  }
}
