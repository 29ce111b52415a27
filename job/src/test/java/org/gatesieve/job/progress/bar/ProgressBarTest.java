package org.gatesieve.job.progress.bar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.gatesieve.job.progress.RoundProgress;
import org.gatesieve.job.report.Metric;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressBarTest {
  private static final String ERASE = "\r\u001b[K";

  private final PrintStream before = System.err;
  private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
  private final PrintStream screen = new PrintStream(terminal, true, StandardCharsets.UTF_8);

  @BeforeEach
  void lookAtTheTerminal() {
    System.setErr(screen);
  }

  @AfterEach
  void giveStandardErrorBack() {
    System.setErr(before);
  }

  @Test
  void aRoundTakesThePlaceOfTheOneBefore() {
    try (ProgressBar bar = ProgressBar.open(() -> 30)) {
      bar.accept(round(6));
      bar.accept(round(12));
    }
    assertEquals(
        " 10% [#----------]  left 12 s" + ERASE + " 20% [##---------]  left 12 s\n", shown());
  }

  @Test
  void whatOthersWriteStandsAboveTheBar() {
    try (ProgressBar bar = ProgressBar.open(() -> 20)) {
      bar.accept(round(6));
      System.err.println("WARN: naïve");
      System.err.print("half a ");
      bar.accept(round(12));
      System.err.print("line\n");
    }
    assertEquals(
        " 10% [#-----------]"
            + ERASE
            + "WARN: naïve\n 10% [#-----------]"
            + ERASE
            + "half a line\n 20% [##----------]\n",
        shown());
  }

  @Test
  void standardErrorIsLeftAsItWas() {
    ProgressBar.open(() -> 80).close();
    assertSame(screen, System.err);
    assertEquals("", shown());
  }

  @Test
  void aWindowMayBeResized() {
    AtomicInteger columns = new AtomicInteger(20);
    try (ProgressBar bar = ProgressBar.open(columns::get)) {
      bar.accept(round(6));
      columns.set(40);
      bar.accept(round(6));
    }
    assertTrue(shown().endsWith(" 10% [##-------------------]  left 12 s\n"), shown());
  }

  @Test
  void aFileIsNoTerminal(@TempDir Path directory) throws Exception {
    Path file = Files.createFile(directory.resolve("log"));
    assertEquals(Optional.empty(), Terminal.of(file));
    assertEquals(Optional.empty(), Terminal.of(directory.resolve("missing")));
  }

  @Test
  void aTerminalThatTellsNoWidthHasTheUsualOne() {
    assertEquals(80, new Terminal(Path.of("/dev/null")).columns());
  }

  private String shown() {
    return terminal.toString(StandardCharsets.UTF_8);
  }

  private static RoundProgress round(double epoch) {
    return new RoundProgress(
        1, epoch, 60, 10, 0.5, 0.1, 0.5, Metric.ACCURACY, 1, 1, 1, 1, 100, 0.1, 12);
  }
}
