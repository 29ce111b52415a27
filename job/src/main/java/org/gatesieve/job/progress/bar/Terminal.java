package org.gatesieve.job.progress.bar;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The terminal behind standard error. Java's console needs standard input and output to be
 * terminals, too, of which one may well be a pipe or a file; Linux tells of each of the three.
 *
 * @param device its file
 */
record Terminal(Path device) {
  private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");
  private static final Pattern DEVICE = Pattern.compile("/dev/(pts/|tty|console).*");
  private static final Pattern ROWS_AND_COLUMNS = Pattern.compile("\\d+ (\\d+)\\s*");
  private static final int USUAL_COLUMNS = 80;

  /** Empty when standard error is a file or a pipe, or a terminal that moves no cursor. */
  static Optional<Terminal> ofStandardError() {
    String kind = System.getenv("TERM");
    return kind == null || kind.equals("dumb") ? Optional.empty() : of(STANDARD_ERROR);
  }

  /** Empty when that is no terminal. */
  static Optional<Terminal> of(Path descriptor) {
    try {
      Path device = descriptor.toRealPath();
      return DEVICE.matcher(device.toString()).matches()
          ? Optional.of(new Terminal(device))
          : Optional.empty();
    } catch (IOException e) {
      // Neither a pipe nor a closed descriptor has a path; other systems have no /proc.
      return Optional.empty();
    }
  }

  /** Its width now: users resize windows. */
  int columns() {
    try {
      Process stty =
          new ProcessBuilder("stty", "size")
              .redirectInput(device.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      Matcher size =
          ROWS_AND_COLUMNS.matcher(
              new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII));
      stty.waitFor(1, TimeUnit.SECONDS);
      // A terminal behind a serial line or a pipe of a container says 0.
      return size.matches() && !size.group(1).equals("0")
          ? Integer.parseInt(size.group(1))
          : USUAL_COLUMNS;
    } catch (IOException e) {
      return USUAL_COLUMNS;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return USUAL_COLUMNS;
    }
  }
}
