package org.gatesieve.job.progress.bar;

import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.gatesieve.job.progress.RoundListener;
import org.gatesieve.job.progress.RoundProgress;

/**
 * A line at the bottom of the terminal, drawn anew after every round. While it is open, standard
 * error goes through it, so that log lines appear above; the log must write to what standard error
 * is at the time (log4j's {@code follow}), else they share the line.
 */
public final class ProgressBar implements RoundListener {
  private final PrintStream standardError;
  private final BottomLine bottom;
  private final IntSupplier columns;

  private ProgressBar(PrintStream standardError, IntSupplier columns) {
    this.standardError = standardError;
    this.bottom = new BottomLine(standardError);
    this.columns = columns;
  }

  /** Empty when standard error is no terminal that a line can be redrawn on. */
  public static Optional<RoundListener> onStandardError() {
    return Terminal.ofStandardError().map(terminal -> open(terminal::columns));
  }

  /** A bar on whatever standard error is now. */
  static ProgressBar open(IntSupplier columns) {
    ProgressBar bar = new ProgressBar(System.err, columns);
    System.setErr(new PrintStream(bar.bottom, true, Charset.defaultCharset()));
    return bar;
  }

  @Override
  public void accept(RoundProgress progress) {
    bottom.show(new BarText(progress).fitting(columns.getAsInt()));
  }

  /** Leaves the last line on the terminal. */
  @Override
  public void close() {
    System.setErr(standardError);
    bottom.leave();
  }
}
