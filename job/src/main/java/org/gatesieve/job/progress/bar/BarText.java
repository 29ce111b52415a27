package org.gatesieve.job.progress.bar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gatesieve.job.progress.RoundProgress;
import org.gatesieve.job.progress.RoundText;

/**
 * A round in one line of ASCII: how much is done, and as many figures as there is room for, those
 * that people wait for first.
 *
 * @param progress the figures
 */
record BarText(RoundProgress progress) {
  private static final String GAP = "  ";
  private static final int SMALLEST_BAR = 8;
  private static final int LARGEST_BAR = 30;

  /**
   * The line.
   *
   * @param columns of the terminal; the last one stays empty, where some terminals break the line
   */
  String fitting(int columns) {
    double share = share();
    String head = String.format(Locale.ROOT, "%3.0f%% ", 100 * share);
    int room = columns - 1 - head.length() - SMALLEST_BAR - "[]".length();
    if (room < 0) {
      return head.substring(0, Math.min(head.length(), Math.max(0, columns - 1)));
    }
    StringBuilder figures = new StringBuilder();
    for (String figure : figures()) {
      if (figures.length() + GAP.length() + figure.length() > room) {
        break;
      }
      figures.append(GAP).append(figure);
    }
    int bar = Math.min(LARGEST_BAR, SMALLEST_BAR + room - figures.length());
    return head + bar(share, bar) + figures;
  }

  /** A dense row may stop before its last epoch, and then never gets to 1. */
  private double share() {
    return Math.min(1, progress.epoch() / progress.epochs());
  }

  private static String bar(double share, int cells) {
    int done = (int) (share * cells);
    return "[" + "#".repeat(done) + "-".repeat(cells - done) + "]";
  }

  private List<String> figures() {
    RoundText text = new RoundText(progress);
    List<String> figures =
        new ArrayList<>(
            List.of(
                text.timeLeft(),
                text.quality(),
                "words " + progress.words(),
                "hidden " + progress.hidden(),
                "gates " + progress.gates(),
                text.loss(),
                text.speed(),
                "round " + progress.round()));
    if (text.hasInputs()) {
      figures.add("inputs " + progress.inputs());
    }
    figures.add(text.divergence());
    return figures;
  }
}
