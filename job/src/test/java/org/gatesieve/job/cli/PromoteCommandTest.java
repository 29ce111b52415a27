package org.gatesieve.job.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.gatesieve.job.cli.CommandLineFixture.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.gatesieve.compact.format.ModelFile;
import org.gatesieve.job.publish.RunFile;
import org.gatesieve.job.publish.RunFiles;
import org.gatesieve.job.publish.RunId;
import org.gatesieve.job.publish.RunPublisher;
import org.gatesieve.job.report.ReportContent;
import org.gatesieve.job.report.SampleLanguageRun;
import org.gatesieve.job.report.SampleRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No master is set, so any use of Spark would fail. */
class PromoteCommandTest {
  @TempDir private Path directory;
  private Path candidates;
  private Path served;

  @BeforeEach
  void publishCandidate() {
    candidates = directory.resolve("candidates");
    served = directory.resolve("served");
    publish(candidates, SampleRun.content());
  }

  @Test
  void aRunThatHoldsWhatIsRequiredIsServed() {
    CommandLineFixture done =
        promote("--at-least", "accuracy=0.8451", "--at-most", "bytes=8412", "--at-least", "lead=2");
    assertEquals(0, done.code(), done.err());
    assertEquals(
        """
          yes  accuracy 0.84512, at least 0.8451
          yes  lead 2.382, at least 2
          yes  bytes 8412, at most 8412
        Served: file:%s
        """
            .formatted(servedRun()),
        done.out());
    assertSameFiles(candidates.resolve(latest(candidates)), servedRun());
  }

  @Test
  void everyShortfallIsNamedAndNothingIsServed() {
    CommandLineFixture refused =
        promote("--at-least", "accuracy=0.9", "--at-most", "bytes=8411", "--at-most", "words=16");
    assertEquals(6, refused.code());
    assertEquals(1, refused.err().lines().count(), refused.err());
    assertTrue(
        refused.err().contains("accuracy 0.84512, at least 0.9; bytes 8412, at most 8411."),
        refused.err());
    assertTrue(refused.out().contains("yes  words 16, at most 16"), refused.out());
    assertTrue(Files.notExists(served));
  }

  @Test
  void aRefusalLeavesWhatIsServed() throws IOException {
    assertEquals(0, promote().code());
    String before = latest(served);
    publish(candidates, SampleLanguageRun.content());
    assertEquals(6, promote("--at-most", "perplexity=1").code());
    assertEquals(before, latest(served));
    assertEquals(2, names(served).size());
  }

  @Test
  void withoutADirectoryARunIsOnlyJudged() {
    assertEquals(0, run("promote", "--run", candidates + "", "--at-most", "hidden=7").code());
    assertEquals(6, run("promote", "--run", candidates + "", "--at-most", "hidden=6").code());
    assertEquals(2, run("promote", "--run", candidates + "").code());
  }

  @Test
  void theSameCommandAgainCopiesNothingAndAnEarlierRunComesBackTheSameWay() throws IOException {
    assertEquals(0, promote().code());
    assertEquals(0, promote().code());
    String first = latest(served);
    assertEquals(2, names(served).size());

    publish(candidates, SampleLanguageRun.content());
    assertEquals(0, promote().code());
    assertEquals(3, names(served).size());
    assertTrue(!latest(served).equals(first));

    String earlier = served.resolve(first).toString();
    assertEquals(0, run("promote", "--run", earlier, "--to", served.toString()).code());
    assertEquals(first, latest(served));
    assertEquals(3, names(served).size());
  }

  @Test
  void anotherModelOfTheSameNameIsServedBesideTheFirst() {
    assertEquals(0, promote().code());
    String name = latest(served);
    Path elsewhere = directory.resolve("elsewhere");
    publish(elsewhere, new RunId(name), SampleLanguageRun.content());
    for (int time = 0; time < 2; time++) {
      CommandLineFixture done = run("promote", "--run", elsewhere + "", "--to", served + "");
      assertEquals(0, done.code(), done.err());
      assertEquals(name + "-2", latest(served));
    }
    assertSameFiles(elsewhere.resolve(name), servedRun());
  }

  @Test
  void aDamagedRunIsNotServed() throws IOException {
    Path page = candidates.resolve(latest(candidates)).resolve("report.html");
    Files.writeString(page, "<html>");
    CommandLineFixture refused = promote();
    assertEquals(4, refused.code());
    assertTrue(refused.err().contains("report.html is damaged"), refused.err());
    assertTrue(Files.notExists(served));
  }

  @Test
  void aDirectoryUnderAnotherNameIsNotServed() throws IOException {
    Path renamed = directory.resolve("best");
    Files.move(candidates.resolve(latest(candidates)), renamed);
    CommandLineFixture refused = run("promote", "--run", renamed + "", "--to", served + "");
    assertEquals(4, refused.code());
    assertTrue(refused.err().contains("best has no name of a run"), refused.err());
  }

  @Test
  void whatCannotBeRequiredIsAUsageError() {
    assertUsage("'acuracy' is no figure; known are accuracy, perplexity", "acuracy=0.9");
    assertUsage("'accuracy' is not FIGURE=NUMBER", "accuracy");
    assertUsage("'90%' is no number", "accuracy=90%");
    assertUsage("'NaN' is no number", "accuracy=NaN");
    assertUsage("the run has no perplexity; its quality is measured in accuracy", "perplexity=9");
  }

  private void assertUsage(String words, String requirement) {
    CommandLineFixture refused = promote("--at-least", requirement);
    assertEquals(2, refused.code(), refused.err());
    assertTrue(refused.err().contains(words), refused.err());
    assertTrue(Files.notExists(served));
  }

  private CommandLineFixture promote(String... requirements) {
    List<String> arguments =
        new ArrayList<>(
            List.of("promote", "--run", candidates.toString(), "--to", served.toString()));
    arguments.addAll(List.of(requirements));
    return run(arguments.toArray(String[]::new));
  }

  private Path servedRun() {
    return served.resolve(latest(served));
  }

  private static String latest(Path output) {
    try {
      return Files.readString(output.resolve("LATEST"), UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void publish(Path output, ReportContent content) {
    publish(output, RunId.of(new TreeMap<>(), content.report().task()), content);
  }

  private static void publish(Path output, RunId id, ReportContent content) {
    List<RunFile> files = RunFiles.of(ModelFile.toBytes(content.model()), content);
    new RunPublisher(new org.apache.hadoop.fs.Path(output.toUri()), new Configuration(false))
        .publish(id, files);
  }

  private static List<String> names(Path output) throws IOException {
    try (var children = Files.list(output)) {
      return children.map(child -> child.getFileName().toString()).sorted().toList();
    }
  }

  private static void assertSameFiles(Path expected, Path actual) {
    try {
      List<String> names = names(expected);
      assertTrue(names.contains("model.gsv"), names::toString);
      assertEquals(names, names(actual));
      for (String name : names) {
        assertEquals(-1, Files.mismatch(expected.resolve(name), actual.resolve(name)), name);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
