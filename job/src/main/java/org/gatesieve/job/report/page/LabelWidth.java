package org.gatesieve.job.report.page;

import java.util.stream.Stream;

/**
 * The room that labels of a drawing need. An SVG cannot ask how wide a text is, and cuts what
 * reaches beyond its edge.
 */
final class LabelWidth {
  /** Between a point and its label. */
  static final double GAP = 8;

  /** Mean of the letters and digits of a wide bold face at 13 pixels. */
  private static final double LETTER = 7.9;

  private LabelWidth() {}

  /** Pixels of a label. */
  static double of(String label) {
    return LETTER * label.length();
  }

  /** Pixels of the longest of them, with a gap on either side. */
  static double ofLongest(Stream<String> labels) {
    return 2 * GAP + labels.mapToDouble(LabelWidth::of).max().orElse(0);
  }
}
