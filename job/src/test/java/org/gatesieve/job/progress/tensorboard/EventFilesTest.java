package org.gatesieve.job.progress.tensorboard;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.gatesieve.job.failure.ExitCode;
import org.gatesieve.job.failure.JobException;
import org.gatesieve.job.progress.RoundProgress;
import org.gatesieve.job.report.Metric;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventFilesTest {
  @TempDir private Path logs;

  @Test
  void everyRoundIsReadableWhileTheRunGoesOn() throws IOException {
    try (EventFiles events = open()) {
      assertEquals(List.of(ReadEvent.ofVersion()), ReadEvent.all(file(0)));
      events.accept(round(120, 0.875));
      List<ReadEvent> read = ReadEvent.all(file(0));
      assertEquals(3, read.size());
      assertTrue(read.get(1).isStart());
      assertEquals(120, read.get(1).step());
      assertEquals(120, read.get(2).step());
      assertEquals(0.25f, read.get(2).scalars().get("training/loss"));
      assertEquals(0.125f, read.get(2).scalars().get("training/kl"));
      assertEquals(0.875f, read.get(2).scalars().get("validation/accuracy"));
      assertEquals(300f, read.get(2).scalars().get("left/words"));
      assertEquals(31f, read.get(2).scalars().get("left/gates"));
      assertEquals(5000f, read.get(2).scalars().get("speed/tokens_per_second"));
    }
  }

  @Test
  void whatWasNotMeasuredIsNoPointOfACurve() throws IOException {
    try (EventFiles events = open()) {
      events.accept(round(120, Double.NaN));
    }
    assertFalse(ReadEvent.all(file(0)).get(2).scalars().containsKey("validation/accuracy"));
  }

  @Test
  void anotherAttemptLeavesTheFileOfTheFirstAlone() throws IOException {
    try (EventFiles events = open()) {
      events.accept(round(120, 0.5));
      events.accept(round(240, 0.5));
    }
    byte[] first = Files.readAllBytes(file(0));
    try (EventFiles events = open()) {
      events.accept(round(240, 0.75));
    }
    assertArrayEquals(first, Files.readAllBytes(file(0)));
    List<ReadEvent> second = ReadEvent.all(file(1));
    assertTrue(second.get(1).isStart());
    assertEquals(240, second.get(1).step());
  }

  @Test
  void aDirectoryThatCannotBeWrittenIsRefusedAtOnce() throws IOException {
    Files.createFile(logs.resolve("run"));
    JobException refused = assertThrows(JobException.class, this::open);
    assertEquals(ExitCode.STORAGE, refused.exitCode());
    assertTrue(refused.getMessage().startsWith("Cannot write file:" + logs), refused::getMessage);
  }

  private EventFiles open() {
    return EventFiles.open(
        new org.apache.hadoop.fs.Path(logs.resolve("run").toUri()), new Configuration());
  }

  private Path file(int number) throws IOException {
    try (Stream<Path> files = Files.list(logs.resolve("run"))) {
      return files.sorted().toList().get(number);
    }
  }

  private static RoundProgress round(long step, double quality) {
    return new RoundProgress(
        3, 0.5, 4, step, 0.25, 0.125, quality, Metric.ACCURACY, 300, 9, 8, 31, 5000, 0.5, 60);
  }
}
