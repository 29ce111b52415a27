package org.gatesieve.job.corpus;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.SparkSession;
import org.gatesieve.job.config.CorpusFormat;
import org.gatesieve.job.failure.ExitCode;
import org.gatesieve.job.failure.JobException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusErrorsTest {
  private static SparkSession session;

  @TempDir private Path directory;
  private CorpusFixture corpus;

  @BeforeAll
  static void startSpark() {
    session = LocalSpark.start(2);
  }

  @AfterAll
  static void stopSpark() {
    session.stop();
  }

  @BeforeEach
  void createFixture() {
    corpus = new CorpusFixture(directory);
  }

  @Test
  void missingPathIsNamed() throws IOException {
    corpus.train(corpus.file("a.tsv", "label\ttext\na\tx\n") + "," + directory + "/none*.tsv");
    assertFails(ExitCode.INPUT_DATA, "none*.tsv does not exist");
  }

  @Test
  void directoryWithoutDataIsNamed() throws IOException {
    corpus.file("empty/_SUCCESS", "");
    corpus.train(directory + "/empty");
    assertFails(ExitCode.INPUT_DATA, "No data files under " + directory + "/empty");
  }

  @Test
  void fileWithNothingButAHeaderIsEmpty() throws IOException {
    corpus.train(corpus.file("a.tsv", "label\ttext\n"));
    assertFails(ExitCode.INPUT_DATA, "No records in");
  }

  @Test
  void missingColumnIsNamedBesideTheKnownOnes() throws IOException {
    corpus.train(corpus.file("a.tsv", "label\tbody\na\tx\n"));
    assertFails(ExitCode.INPUT_DATA, "text-column \"text\"", "a.tsv", "label, body");
  }

  @Test
  void columnNumberBeyondTheFileIsNamed() throws IOException {
    corpus.withoutHeader().columns("1", "3-").train(corpus.file("a.tsv", "a\tx\n"));
    assertFails(ExitCode.INPUT_DATA, "text-column \"3\"", "1, 2");
  }

  @Test
  void missingJsonKeyIsNamedBesideTheKnownOnes() throws IOException {
    corpus.format(CorpusFormat.JSONL).train(corpus.file("a.jsonl", "{\"klass\":1,\"text\":2}\n"));
    assertFails(ExitCode.INPUT_DATA, "label-column \"label\"", "klass, text");
  }

  @Test
  void missingParquetColumnIsNamedBesideTheKnownOnes() {
    session.range(1).write().parquet(directory + "/a.parquet");
    corpus.format(CorpusFormat.PARQUET).train(directory + "/a.parquet");
    assertFails(ExitCode.INPUT_DATA, "label-column \"label\"", ": id");
  }

  @Test
  void splitByNeedsColumns() throws IOException {
    corpus.format(CorpusFormat.LABELLED_LINES).splitBy("country");
    corpus.train(corpus.file("a.txt", "a x\n"));
    assertFails(ExitCode.CONFIGURATION, "split-by \"country\"");
  }

  @Test
  void fractionsMustLeaveTrainingDocuments() throws IOException {
    corpus.fractions(0.5, 0.5).train(corpus.file("a.tsv", "label\ttext\na\tx\n"));
    assertFails(ExitCode.CONFIGURATION, "leave nothing to train on");
  }

  @Test
  void emptyPartThatWasAskedForIsAnError() throws IOException {
    corpus.fractions(0.000001, 0).train(corpus.file("a.tsv", "label\ttext\na\tx\n"));
    assertFails(ExitCode.INPUT_DATA, "no document for VALIDATION");
  }

  @Test
  void brokenLabelPatternIsAConfigurationError() throws IOException {
    corpus.labelPattern("[").train(corpus.file("a.tsv", "label\ttext\na\tx\n"));
    assertFails(ExitCode.CONFIGURATION, "corpus.label-pattern");
  }

  @Test
  void truncatedFileIsNamedAndInputData() throws IOException {
    corpus.format(CorpusFormat.LABELLED_LINES);
    corpus.train(corpus.file("good.txt", "a x\n") + "," + corpus.file("cut.gz", truncated()));
    assertFails(ExitCode.INPUT_DATA, "cut.gz", "incomplete");
  }

  @Test
  void truncatedFileWithColumnsIsNamedAndInputData() throws IOException {
    corpus.withoutHeader().columns("1", "2").train(corpus.file("cut.tsv.gz", truncated()));
    assertFails(ExitCode.INPUT_DATA, "cut.tsv.gz", "incomplete");
  }

  @Test
  void truncatedDocumentOfALabelFolderIsNamedAndInputData() throws IOException {
    corpus.format(CorpusFormat.LABEL_FOLDERS);
    corpus.file("folders/a/cut.gz", truncated());
    corpus.train(directory + "/folders");
    assertFails(ExitCode.INPUT_DATA, "cut.gz", "incomplete");
  }

  @Test
  void parquetFileThatIsNoneIsNamedAndInputData() throws IOException {
    String file = corpus.file("broken.parquet", "no parquet at all, though long enough\n");
    corpus.format(CorpusFormat.PARQUET).train(file);
    assertFails(ExitCode.INPUT_DATA, "broken.parquet", "incomplete");
  }

  @Test
  void parquetFileWithBrokenPagesIsNamedAndInputData() throws IOException {
    session
        .range(2000)
        .selectExpr("'a' as label", "concat('word ', id) as text")
        .coalesce(1)
        .write()
        .parquet(directory + "/pages");
    breakPages(directory.resolve("pages"));
    corpus.format(CorpusFormat.PARQUET).train(directory + "/pages");
    assertFails(ExitCode.INPUT_DATA, "pages/part-", "incomplete");
  }

  private static byte[] truncated() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      byte[] noise = new byte[3000];
      new Random(7).nextBytes(noise);
      gzip.write(("a\t" + HexFormat.of().formatHex(noise) + "\n").getBytes(US_ASCII));
    }
    return Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2);
  }

  private static void breakPages(Path table) throws IOException {
    Path part;
    try (Stream<Path> files = Files.list(table)) {
      part = files.filter(file -> file.toString().endsWith(".parquet")).findFirst().orElseThrow();
    }
    byte[] bytes = Files.readAllBytes(part);
    Arrays.fill(bytes, 4, bytes.length / 2, (byte) 0xff);
    Files.write(part, bytes);
    // The local file system would notice by its own checksum.
    Files.delete(table.resolve("." + part.getFileName() + ".crc"));
  }

  private void assertFails(ExitCode exitCode, String... parts) {
    JobException failure = assertThrows(JobException.class, () -> corpus.load(session));
    assertEquals(exitCode, failure.exitCode());
    for (String part : parts) {
      assertTrue(failure.getMessage().contains(part), failure.getMessage());
    }
  }
}
