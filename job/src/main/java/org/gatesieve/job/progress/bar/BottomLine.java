package org.gatesieve.job.progress.bar;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * A terminal whose last line is ours: what others write appears above it. Half a line of theirs
 * waits for its other half before ours is drawn again.
 */
final class BottomLine extends OutputStream {
  /** To the beginning of the line, and everything behind it away. */
  private static final String ERASE = "\r\u001b[K";

  private final PrintStream terminal;
  private String line = "";
  private boolean shown;
  private boolean within;

  BottomLine(PrintStream terminal) {
    this.terminal = terminal;
  }

  /** Draws another line in the place of the one before. */
  synchronized void show(String text) {
    StringBuilder change = new StringBuilder(shown ? ERASE : "");
    line = text;
    shown = !within;
    print(change.append(shown ? line : ""));
  }

  /** Leaves the line where it is; what is written from now on is not touched. */
  synchronized void leave() {
    print(shown ? "\n" : "");
    shown = false;
    line = "";
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) {
    if (length == 0) {
      return;
    }
    print(shown ? ERASE : "");
    terminal.write(bytes, offset, length);
    within = bytes[offset + length - 1] != '\n';
    shown = !within && !line.isEmpty();
    print(shown ? line : "");
  }

  @Override
  public void flush() {
    terminal.flush();
  }

  /** At once, since a line that blinks is no comfort. */
  private void print(CharSequence text) {
    byte[] bytes = text.toString().getBytes(StandardCharsets.US_ASCII);
    terminal.write(bytes, 0, bytes.length);
    terminal.flush();
  }
}
