package org.gatesieve.job.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.gatesieve.job.failure.ExitCode;
import org.gatesieve.job.failure.JobException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What publishing promises on every file system; a subclass says on which. */
public abstract class PublishContract {
  private static final RunId FIRST = RunId.of(new TreeMap<>(), "corpus of spring");
  private static final RunId SECOND = RunId.of(new TreeMap<>(), "corpus of autumn");

  private final Configuration hadoop = hadoop();
  private Path output;

  /** The configuration of the file system under test. */
  protected abstract Configuration hadoop();

  /** A directory that does not exist yet; a different one at every call. */
  protected abstract Path freshDirectory() throws IOException;

  @BeforeEach
  void chooseOutput() throws IOException {
    output = freshDirectory();
  }

  @Test
  void publishedRunIsReadBackThroughItsDirectoryAndThroughLatest() throws IOException {
    PublishedRun run = publisher().publish(FIRST, files("first"));

    assertEquals(FIRST.value(), run.name());
    assertEquals("first model", text(PublishedRun.open(run.directory(), hadoop).model()));
    assertEquals("first model", text(PublishedRun.open(output, hadoop).model()));
    assertEquals("first report", text(PublishedRun.open(output, hadoop).read("report.json")));
    PublishedRun.open(output, hadoop).verify();
    assertEquals(List.of(FIRST.value(), "LATEST"), names(output));
    assertEquals(
        List.of("_SUCCESS", "model.gsv", "report.json"), names(new Path(output, FIRST.value())));
    assertEquals(FIRST.value() + "\n", text(bytes(new Path(output, "LATEST"))));
  }

  @Test
  void successListsDigestSizeAndNameOfEveryFile() throws IOException {
    PublishedRun run = publisher().publish(FIRST, List.of(RunFile.of("model.gsv", utf8("abc"))));

    assertEquals(
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  3  model.gsv\n",
        text(bytes(new Path(run.directory(), "_SUCCESS"))));
  }

  @Test
  void modelIsFoundInRunInOutputAndAsPlainFile() throws IOException {
    PublishedRun run = publisher().publish(FIRST, files("first"));
    Path plain = new Path(run.directory(), "model.gsv");

    for (Path path : List.of(output, run.directory(), plain)) {
      PublishedModel model = PublishedModel.open(path, hadoop);
      assertEquals("first model", text(model.bytes()));
      assertEquals(plain.getName(), model.file().getName());
    }
  }

  @Test
  void secondRunMovesLatestAndLeavesTheFirst() {
    publisher().publish(FIRST, files("first"));
    publisher().publish(SECOND, files("second"));

    assertEquals("second model", text(PublishedRun.open(output, hadoop).model()));
    assertEquals("first model", text(runs().find(FIRST).orElseThrow().model()));
  }

  @Test
  void finishedRunIsFoundAndAnUnknownOneIsNot() {
    assertTrue(runs().find(FIRST).isEmpty());
    publisher().publish(FIRST, files("first"));

    assertTrue(runs().find(FIRST).isPresent());
    assertTrue(runs().find(SECOND).isEmpty());
  }

  @Test
  void takenNameIsRefusedAndTheRunThereStays() throws IOException {
    publisher().publish(FIRST, files("first"));

    JobException failure =
        assertThrows(JobException.class, () -> publisher().publish(FIRST, files("again")));

    assertEquals(ExitCode.STORAGE, failure.exitCode());
    assertTrue(failure.getMessage().contains(FIRST.value() + " exists already"));
    assertEquals(List.of(FIRST.value(), "LATEST"), names(output));
    assertEquals(3, names(new Path(output, FIRST.value())).size(), "nothing nested inside");
    assertEquals("first model", text(PublishedRun.open(output, hadoop).model()));
  }

  @Test
  void promotedRunIsServedWholeAndOnce() throws IOException {
    Path served = freshDirectory();
    PublishedRun first = publisher().publish(FIRST, files("first"));
    PublishedRun second = publisher().publish(SECOND, files("second"));
    Promotion promotion = new Promotion(served, hadoop);

    for (PublishedRun run : List.of(first, first, second, first)) {
      PublishedRun copy = promotion.of(run);
      copy.verify();
      assertEquals(copy.directory(), PublishedRun.open(served, hadoop).directory());
      assertEquals(text(run.model()), text(copy.model()));
      assertEquals(run.name(), copy.name());
    }
    assertEquals(3, names(served).size(), "two runs and LATEST");
    assertEquals(SECOND.value(), PublishedRun.open(output, hadoop).name(), "not moved");
  }

  @Test
  void promotionOfADamagedRunLeavesWhatIsServed() throws IOException {
    Path served = freshDirectory();
    new Promotion(served, hadoop).of(publisher().publish(FIRST, files("first")));
    PublishedRun damaged = publisher().publish(SECOND, files("second"));
    write(new Path(damaged.directory(), "report.json"), "{}");

    assertThrows(JobException.class, () -> new Promotion(served, hadoop).of(damaged));

    assertEquals(List.of(FIRST.value(), "LATEST"), names(served));
    assertEquals(FIRST.value(), PublishedRun.open(served, hadoop).name());
  }

  @Test
  void emptyDirectoryOfThatNameIsNotTakenOver() throws IOException {
    fileSystem().mkdirs(new Path(output, FIRST.value()));

    assertThrows(JobException.class, () -> publisher().publish(FIRST, files("first")));

    assertEquals(List.of(FIRST.value()), names(output));
    assertTrue(names(new Path(output, FIRST.value())).isEmpty());
  }

  @Test
  void repetitionsAreNumberedFromTwo() {
    assertEquals(FIRST, runs().free(FIRST));
    publisher().publish(runs().free(FIRST), files("first"));
    publisher().publish(runs().free(FIRST), files("second"));
    publisher().publish(runs().free(FIRST), files("third"));

    assertEquals(FIRST.value() + "-3", PublishedRun.open(output, hadoop).name());
    assertEquals(FIRST.value() + "-4", runs().free(FIRST).value());
    assertEquals("first model", text(runs().find(FIRST).orElseThrow().model()));
  }

  @Test
  void failureHalfwayLeavesNothingButTheRunsBefore() throws IOException {
    publisher().publish(FIRST, files("first"));
    RunFile failing =
        new RunFile(
            "report.html",
            out -> {
              out.write(utf8("<html>"));
              throw new IOException("No space left on device");
            });

    JobException failure =
        assertThrows(
            JobException.class,
            () ->
                publisher()
                    .publish(SECOND, List.of(RunFile.of("model.gsv", utf8("half")), failing)));

    assertEquals(ExitCode.STORAGE, failure.exitCode());
    assertTrue(failure.getMessage().contains("No space left on device"));
    assertTrue(failure.getMessage().contains(SECOND.value()));
    assertEquals(List.of(FIRST.value(), "LATEST"), names(output));
    assertEquals("first model", text(PublishedRun.open(output, hadoop).model()));
  }

  @Test
  void defectInAWriterAlsoLeavesNothing() throws IOException {
    RunFile defective =
        new RunFile(
            "report.html",
            out -> {
              throw new IllegalStateException("defect");
            });

    assertThrows(IllegalStateException.class, () -> publisher().publish(FIRST, List.of(defective)));

    assertTrue(names(output).isEmpty());
  }

  @Test
  void runIsInvisibleWhileItIsWritten() throws IOException {
    List<String> seen = new ArrayList<>();
    RunFile observer =
        new RunFile(
            "report.html",
            out -> {
              names(output).stream().filter(name -> !name.startsWith(".")).forEach(seen::add);
              assertTrue(runs().find(FIRST).isEmpty());
              assertFalse(fileSystem().exists(new Path(output, "LATEST")));
            });

    publisher().publish(FIRST, List.of(RunFile.of("model.gsv", utf8("model")), observer));

    assertTrue(seen.isEmpty(), () -> "seen halfway: " + seen);
  }

  @Test
  void leftoversOfAKilledDriverAreClearedForTheSameRunOnly() throws IOException {
    Path mine = new Path(output, "." + FIRST + ".killed/model.gsv");
    Path repetition = new Path(output, "." + FIRST + "-2.running/model.gsv");
    Path other = new Path(output, "." + SECOND + ".running/model.gsv");
    for (Path leftover : List.of(mine, repetition, other)) {
      write(leftover, "half");
    }

    publisher().publish(FIRST, files("first"));

    assertFalse(fileSystem().exists(mine.getParent()));
    assertTrue(fileSystem().exists(repetition));
    assertTrue(fileSystem().exists(other));
  }

  @Test
  void changedBytesAreDetectedAndNamed() throws IOException {
    PublishedRun run = publisher().publish(FIRST, files("first"));
    write(new Path(run.directory(), "model.gsv"), "First model");

    for (Path path : List.of(output, run.directory())) {
      JobException failure =
          assertThrows(JobException.class, () -> PublishedModel.open(path, hadoop));
      assertEquals(ExitCode.STORAGE, failure.exitCode());
      assertTrue(failure.getMessage().contains(FIRST + "/model.gsv is damaged"));
    }
    assertThrows(JobException.class, run::verify);
    assertEquals("first report", text(run.read("report.json")), "the other file is whole");
  }

  @Test
  void runThatLostAFileIsNotTakenForFinished() throws IOException {
    PublishedRun run = publisher().publish(FIRST, files("first"));
    fileSystem().delete(new Path(run.directory(), "report.json"), false);

    JobException failure = assertThrows(JobException.class, () -> runs().find(FIRST));

    assertTrue(failure.getMessage().contains("report.json is damaged: it is missing"));
  }

  @Test
  void latestThatAKilledDriverDidNotWriteIsMadeUpFor() throws IOException {
    publisher().publish(FIRST, files("first"));
    fileSystem().delete(new Path(output, "LATEST"), false);
    assertThrows(JobException.class, () -> PublishedRun.open(output, hadoop));

    assertTrue(runs().find(FIRST).isPresent());

    assertEquals(FIRST.value(), PublishedRun.open(output, hadoop).name());
  }

  @Test
  void findingAnOlderRunDoesNotMoveLatestBack() throws IOException {
    PublishedRun first = publisher().publish(FIRST, files("first"));
    publisher().publish(SECOND, files("second"));
    fileSystem().setTimes(new Path(first.directory(), "_SUCCESS"), 1_000_000, -1);

    assertEquals(FIRST.value(), runs().find(FIRST).orElseThrow().name());

    assertEquals(SECOND.value(), PublishedRun.open(output, hadoop).name());
  }

  @Test
  void readersOfLatestAlwaysMeetAWholeRun() throws Exception {
    publisher().publish(FIRST, files("first"));
    publisher().publish(SECOND, files("second"));
    LatestPointer latest = LatestPointer.in(output, Storage.of(output, hadoop));
    PublishedRun[] both = {runs().find(FIRST).orElseThrow(), runs().find(SECOND).orElseThrow()};
    List<Throwable> failures = new ArrayList<>();
    Thread writer =
        new Thread(
            () -> {
              try {
                for (int i = 0; i < 60; i++) {
                  latest.moveTo(both[i % 2]);
                }
              } catch (IOException | RuntimeException e) {
                failures.add(e);
              }
            });

    writer.start();
    int reads = 0;
    while (writer.isAlive() || reads == 0) {
      String name = PublishedRun.open(output, hadoop).name();
      assertTrue(name.equals(FIRST.value()) || name.equals(SECOND.value()), name);
      reads++;
    }
    writer.join();

    assertEquals(List.of(), failures);
  }

  @Test
  void pathsWithoutARunSayWhatIsMissing() throws IOException {
    JobException absent =
        assertThrows(JobException.class, () -> PublishedModel.open(output, hadoop));
    assertTrue(absent.getMessage().contains("does not exist"), absent.getMessage());

    fileSystem().mkdirs(output);
    JobException empty =
        assertThrows(JobException.class, () -> PublishedModel.open(output, hadoop));
    assertTrue(empty.getMessage().contains("neither _SUCCESS nor LATEST"), empty.getMessage());

    write(new Path(output, "LATEST"), "../elsewhere\n");
    JobException strange =
        assertThrows(JobException.class, () -> PublishedModel.open(output, hadoop));
    assertTrue(strange.getMessage().contains("LATEST does not hold the name"));

    write(new Path(output, "LATEST"), FIRST + "\n");
    JobException dangling =
        assertThrows(JobException.class, () -> PublishedModel.open(output, hadoop));
    assertTrue(dangling.getMessage().contains("not a finished run"), dangling.getMessage());
  }

  @Test
  void outputIsTriedOutWithoutATrace() throws IOException {
    publisher().requireWritable();
    assertTrue(names(output).isEmpty());

    publisher().publish(FIRST, files("first"));
    publisher().requireWritable();
    assertEquals(List.of(FIRST.value(), "LATEST"), names(output));
  }

  @Test
  void outputBelowAFileIsRefusedWhenTriedOut() throws IOException {
    write(output, "a file");
    output = new Path(output, "runs");

    JobException failure = assertThrows(JobException.class, () -> publisher().requireWritable());

    assertEquals(ExitCode.STORAGE, failure.exitCode());
    assertTrue(failure.getMessage().startsWith("Cannot write"), failure.getMessage());
  }

  @Test
  void outputThatIsAFileIsRefused() throws IOException {
    write(output, "a file");

    JobException failure =
        assertThrows(JobException.class, () -> publisher().publish(FIRST, files("first")));

    assertEquals(ExitCode.STORAGE, failure.exitCode());
    assertTrue(failure.getMessage().startsWith("Cannot write"), failure.getMessage());
  }

  @Test
  void largeFilesSurviveChunkedWriting() {
    byte[] large = new byte[3 << 20];
    for (int i = 0; i < large.length; i++) {
      large[i] = (byte) (i * 31 + (i >> 8));
    }
    RunFile chunked =
        new RunFile(
            "model.gsv",
            out -> {
              try (OutputStream closing = out) {
                closing.write(large[0]);
                closing.write(large, 1, large.length - 1);
              }
            });

    publisher().publish(FIRST, List.of(chunked));

    assertArrayEquals(large, PublishedRun.open(output, hadoop).model());
  }

  private RunPublisher publisher() {
    return new RunPublisher(output, hadoop);
  }

  private PublishedRuns runs() {
    return new PublishedRuns(output, hadoop);
  }

  private FileSystem fileSystem() throws IOException {
    return output.getFileSystem(hadoop);
  }

  private static List<RunFile> files(String word) {
    return List.of(
        RunFile.of("model.gsv", utf8(word + " model")),
        RunFile.of("report.json", utf8(word + " report")));
  }

  /** Written behind the back of publishing, the way another program would. */
  private void write(Path file, String text) throws IOException {
    try (OutputStream out = fileSystem().create(file, true)) {
      out.write(utf8(text));
    }
  }

  private byte[] bytes(Path file) throws IOException {
    try (var in = fileSystem().open(file)) {
      return in.readAllBytes();
    }
  }

  private List<String> names(Path directory) throws IOException {
    return Stream.of(fileSystem().listStatus(directory))
        .map(FileStatus::getPath)
        .map(Path::getName)
        .sorted()
        .toList();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(UTF_8);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, UTF_8);
  }
}
