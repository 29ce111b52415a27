package org.gatesieve.job.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.gatesieve.job.cli.CommandLineFixture.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.gatesieve.job.serving.WeatherModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No master is set, so any use of Spark would fail. */
class CompareCommandTest {
  @TempDir private Path directory;
  private String classifier;
  private String languageModel;
  private String page;

  @BeforeEach
  void publishRuns() {
    classifier =
        publish("classifiers", RunFiles.of(model(SampleRun.content()), SampleRun.content()));
    languageModel =
        publish(
            "language",
            RunFiles.of(model(SampleLanguageRun.content()), SampleLanguageRun.content()));
    page = directory.resolve("pages/compared.html").toString();
  }

  @Test
  void aRunAndTheLatestOfAnOutputDirectoryAreComparedOnOnePage() throws IOException {
    String latest = directory.resolve("language").toString();
    CommandLineFixture done = run("compare", classifier, latest, "--output", page);
    assertEquals(0, done.code(), done.err());
    assertEquals("The comparison is in " + page, done.out().strip());
    String html = Files.readString(Path.of(page));
    assertTrue(html.contains("1 · classification W+G+N"));
    assertTrue(html.contains("2 · language-model W+G+N"));
    assertTrue(html.contains("language/" + Path.of(languageModel).getFileName()));
  }

  @Test
  void anOlderPageIsReplacedOnlyWithForce() {
    assertEquals(0, run("compare", classifier, languageModel, "--output", page).code());
    assertRefused(4, "exists already", run("compare", classifier, languageModel, "--output", page));
    assertEquals(0, run("compare", classifier, languageModel, "--output", page, "--force").code());
  }

  @Test
  void whatIsNoRunIsNamedInOneLine() throws IOException {
    assertRefused(
        4, "nowhere", run("compare", classifier, directory + "/nowhere", "--output", page));
    String reportless =
        Path.of(WeatherModel.publish(directory.resolve("weather")).directory().toUri()).toString();
    assertRefused(
        4,
        "report.json is no file of the run",
        run("compare", classifier, reportless, "--output", page));
    String foreign =
        publish(
            "foreign",
            List.of(
                RunFile.of(RunFile.MODEL, model(SampleRun.content())),
                RunFile.of("report.json", "{\"task\": \"x\"}".getBytes(UTF_8))));
    assertRefused(
        4,
        "report.json cannot be compared: it has no row",
        run("compare", classifier, foreign, "--output", page));
    assertTrue(Files.notExists(Path.of(page)));
  }

  @Test
  void oneRunAloneIsNoComparison() {
    assertEquals(2, run("compare", classifier, "--output", page).code());
  }

  private String publish(String output, List<RunFile> files) {
    return Path.of(
            new RunPublisher(
                    new org.apache.hadoop.fs.Path(directory.resolve(output).toUri()),
                    new Configuration(false))
                .publish(RunId.of(new TreeMap<>(), output), files)
                .directory()
                .toUri())
        .toString();
  }

  private static byte[] model(ReportContent content) {
    return ModelFile.toBytes(content.model());
  }

  private static void assertRefused(int code, String words, CommandLineFixture refused) {
    assertEquals(code, refused.code(), refused.err());
    assertEquals(1, refused.err().lines().count(), refused.err());
    assertTrue(refused.err().contains(words), refused.err());
    assertEquals("", refused.out());
  }
}
