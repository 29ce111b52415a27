package org.gatesieve.job.report.page;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.regex.Pattern;

/** Numbers for the eye, the same in every locale. */
final class Numbers {
  private static final String THIN_SPACE = "\u202f";
  private static final double SMALL = 1e-3;
  private static final double MICROSECONDS_BELOW = 0.1;

  /** A small negative number in few digits. */
  private static final Pattern NOTHING_LEFT = Pattern.compile("−[0.]+");

  private Numbers() {}

  /** 18 457. */
  static String count(long number) {
    return format("#,##0", (double) number);
  }

  /** 84.5 %, of a share. */
  static String percent(double share) {
    return format("0.0", share * 100) + THIN_SPACE + "%";
  }

  /** 18 457×, 24.5× or 7.89×. */
  static String ratio(double ratio) {
    return magnitude(ratio) + "×";
  }

  /** 8.41 kB; a kilobyte is 1000 bytes. */
  static String bytes(long bytes) {
    if (bytes < 1e3) {
      return count(bytes) + THIN_SPACE + "B";
    }
    if (bytes < 1e6) {
      return magnitude(bytes / 1e3) + THIN_SPACE + "kB";
    }
    return magnitude(bytes / 1e6) + THIN_SPACE + "MB";
  }

  /** 2 min 36 s. */
  static String duration(double seconds) {
    if (seconds < 60) {
      return magnitude(seconds) + THIN_SPACE + "s";
    }
    long whole = Math.round(seconds);
    if (whole < 3600) {
      return whole / 60 + THIN_SPACE + "min " + whole % 60 + THIN_SPACE + "s";
    }
    return whole / 3600 + THIN_SPACE + "h " + whole % 3600 / 60 + THIN_SPACE + "min";
  }

  /** 12.5 µs or 0.412 ms. */
  static String milliseconds(double milliseconds) {
    return milliseconds < MICROSECONDS_BELOW
        ? magnitude(milliseconds * 1e3) + THIN_SPACE + "µs"
        : magnitude(milliseconds) + THIN_SPACE + "ms";
  }

  /** About three digits: 18 457, 24.5, 0.412, 9.5e-7; whole numbers as they are. */
  static String magnitude(double number) {
    double size = Math.abs(number);
    if (Double.isNaN(number)) {
      return "–";
    }
    if (size >= 100 || number == Math.rint(number)) {
      return format("#,##0", number);
    }
    if (size >= 10) {
      return format("0.0", number);
    }
    if (size >= 1) {
      return format("0.00", number);
    }
    return size >= SMALL ? format("0.000", number) : format("0.0E0", number).replace("E−", "e-");
  }

  /** With that many digits behind the point. */
  static String fixed(double number, int digits) {
    return format(digits == 0 ? "#,##0" : "#,##0." + "0".repeat(digits), number);
  }

  /** A length in a drawing: a tenth of a pixel is fine enough. */
  static String coordinate(double number) {
    return format("0.#", number).replace('−', '-');
  }

  private static String format(String pattern, double number) {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
    symbols.setGroupingSeparator(THIN_SPACE.charAt(0));
    symbols.setMinusSign('−');
    String text = new DecimalFormat(pattern, symbols).format(number);
    return NOTHING_LEFT.matcher(text).matches() ? text.substring(1) : text;
  }
}
