package org.gatesieve.job.serving;

/**
 * Text inside a line of columns: tab, line feed, carriage return and backslash are written {@code
 * \t}, {@code \n}, {@code \r} and {@code \\}.
 */
final class EscapedText {
  private EscapedText() {}

  static String of(String text) {
    return text.replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }
}
