package org.gatesieve.job.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.gatesieve.job.config.CorpusFormat;
import org.gatesieve.job.failure.ExitCode;
import org.gatesieve.job.failure.JobException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadRecordsTest {
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
    corpus = new CorpusFixture(directory).badRecordShare(0.9);
  }

  @Test
  void everyReasonIsCountedAndQuarantinedWithItsPosition() throws IOException {
    String good = "label\ttext\nham\tsee you\nspam\twin now\n";
    String train = corpus.file("train.tsv", good + "ham\tone\ttwo\n \tno label\nham\t!?\n");
    byte[] latin = "ham\tcaf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
    byte[] head = good.getBytes(StandardCharsets.UTF_8);
    byte[] bytes = new byte[head.length + latin.length];
    System.arraycopy(head, 0, bytes, 0, head.length);
    System.arraycopy(latin, 0, bytes, head.length, latin.length);
    String validation = corpus.file("validation.tsv", bytes);
    String test = corpus.file("test.tsv", good + "eggs\tnever seen\n");

    EncodedCorpus loaded = corpus.train(train).validation(validation).test(test).load(session);

    assertEquals(
        Map.of(
            BadRecordReason.WRONG_COLUMN_COUNT, 1L,
            BadRecordReason.MISSING_LABEL, 1L,
            BadRecordReason.EMPTY_TEXT, 1L,
            BadRecordReason.UNDECODABLE_BYTES, 1L,
            BadRecordReason.UNKNOWN_LABEL, 1L),
        loaded.badRecords().byReason());
    assertEquals(11, loaded.badRecords().records());
    assertEquals(2, loaded.test().counts().documents());
    JsonNode wrongCount = quarantined("WRONG_COLUMN_COUNT");
    assertEquals("ham\tone\ttwo", wrongCount.get("excerpt").asText());
    assertTrue(
        wrongCount.get("position").asText().endsWith("train.tsv at byte " + good.length()),
        wrongCount.toString());
    assertEquals("eggs never seen", quarantined("UNKNOWN_LABEL").get("excerpt").asText());
  }

  @Test
  void brokenJsonIsMalformed() throws IOException {
    corpus.format(CorpusFormat.JSONL);
    String good = "{\"label\":\"a\",\"text\":\"x\"}\n";
    EncodedCorpus loaded =
        corpus.train(corpus.file("a.jsonl", good + "{\"label\":\n[1]\n" + good)).load(session);
    assertEquals(Map.of(BadRecordReason.MALFORMED_RECORD, 2L), loaded.badRecords().byReason());
  }

  @Test
  void undecodableFilesOfLabelFoldersAreNamed() throws IOException {
    corpus.file("train/a/1.txt", "fine");
    corpus.file("train/a/2.txt", new byte[] {(byte) 0xff, 'x'});
    corpus
        .format(CorpusFormat.LABEL_FOLDERS)
        .train(directory.resolve("train").toString())
        .load(session);
    assertTrue(quarantined("UNDECODABLE_BYTES").get("position").asText().endsWith("train/a/2.txt"));
  }

  @Test
  void theJobFailsAboveTheAllowedShareOfOneSourceAfterTheQuarantineIsWritten() throws IOException {
    String train = corpus.file("train.tsv", "label\ttext\n" + "a\tx\n".repeat(50));
    String test = corpus.file("test.tsv", "label\ttext\na\tx\na\t\n");
    corpus.badRecordShare(0.4).train(train).test(test);
    JobException failure = assertThrows(JobException.class, () -> corpus.load(session));
    assertEquals(ExitCode.INPUT_DATA, failure.exitCode());
    assertTrue(failure.getMessage().contains("test.tsv"), failure.getMessage());
    assertTrue(failure.getMessage().contains("EMPTY_TEXT 1"), failure.getMessage());
    assertEquals("", quarantined("EMPTY_TEXT").get("excerpt").asText());
  }

  @Test
  void theJobFailsWhenNothingIsLeftEvenIfAllMayBeBad() throws IOException {
    corpus.badRecordShare(1).train(corpus.file("train.tsv", "label\ttext\na\t\n"));
    JobException failure = assertThrows(JobException.class, () -> corpus.load(session));
    assertEquals(ExitCode.INPUT_DATA, failure.exitCode());
    assertTrue(failure.getMessage().startsWith("Nothing is left"), failure.getMessage());
  }

  @Test
  void aQuarantineOfAnEarlierAttemptIsReplacedAndVanishesOnceAllIsGood() throws IOException {
    corpus.train(corpus.file("train.tsv", "label\ttext\na\tx\nb\t\n")).load(session);
    corpus.train(corpus.file("train.tsv", "label\ttext\na\tx\n\tb\n")).load(session);
    assertEquals(1, quarantine().size());
    corpus.train(corpus.file("train.tsv", "label\ttext\na\tx\n")).load(session);
    assertFalse(Files.exists(corpus.quarantine()));
  }

  private JsonNode quarantined(String reason) throws IOException {
    return quarantine().stream()
        .filter(record -> record.get("reason").asText().equals(reason))
        .findFirst()
        .orElseThrow();
  }

  private List<JsonNode> quarantine() throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<JsonNode> records = new ArrayList<>();
    try (Stream<Path> files = Files.list(corpus.quarantine())) {
      for (Path file : files.filter(f -> f.getFileName().toString().startsWith("part-")).toList()) {
        for (String line : Files.readAllLines(file)) {
          records.add(json.readTree(line));
        }
      }
    }
    return records;
  }
}
