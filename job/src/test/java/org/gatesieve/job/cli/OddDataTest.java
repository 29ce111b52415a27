package org.gatesieve.job.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.gatesieve.job.cli.CommandLineFixture.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What users really have on storage ends in a published model or in one line that says why not. */
@ExtendWith(LocalSubmission.class)
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class OddDataTest {
  private static final String NUL_IN_TEXT = "warm\tsun\0beach\n";

  @TempDir private Path directory;

  @Test
  void strangeBytesInGoodRecordsAreTrainedOn() throws IOException {
    String text = "\uFEFF" + "label\ttext\r\n" + documents(40).replace("\n", "\r\n") + NUL_IN_TEXT;
    assertPublished(train(text.getBytes(UTF_8)));
  }

  @Test
  void everyKindOfBadRecordAmongManyGoodOnesIsLeftOut() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(table(95).getBytes(UTF_8));
    bytes.writeBytes("warm\tsun\tone column more\n".getBytes(UTF_8));
    bytes.writeBytes("\tno label\n".getBytes(UTF_8));
    bytes.writeBytes("warm\t!?\n".getBytes(UTF_8));
    bytes.writeBytes("warm\tcaf\u00e9\n".getBytes(ISO_8859_1));
    bytes.writeBytes("cold\t\"ice\n".getBytes(UTF_8));
    CommandLineFixture done = train(bytes.toByteArray(), "corpus.bad-record-share=0.06");
    assertPublished(done);
    assertTrue(Files.exists(directory.resolve("runs/_quarantine")));
  }

  @Test
  void aDocumentOfAMillionTokensIsCut() throws IOException {
    String text = table(40) + "warm\t" + "sun ".repeat(1_000_000) + "\n";
    assertPublished(train(text.getBytes(UTF_8)));
  }

  @Test
  void labelsThatTrainingHasNotAreBadRecordsOfTheTestPart() throws IOException {
    Path test = Files.writeString(directory.resolve("test.tsv"), table(30) + "mild\tfog\n");
    assertPublished(
        train(table(40).getBytes(UTF_8), "corpus.test=" + test, "corpus.bad-record-share=0.05"));
    Files.writeString(test, "label\ttext\nmild\tfog\n");
    assertRefused("UNKNOWN_LABEL 1", train(table(40).getBytes(UTF_8), "corpus.test=" + test));
  }

  @Test
  void tooLittleIsToldAsSuch() throws IOException {
    for (String nothing : List.of("", "label\ttext\n")) {
      assertRefused("train.tsv", train(nothing.getBytes(UTF_8)));
    }
    String one = "label\ttext\nwarm\tsun\n";
    assertRefused("leaves no document for", train(one.getBytes(UTF_8)));
  }

  @Test
  void oneClassOnlyIsRefused() throws IOException {
    String content = table(40).replace("cold", "warm");
    assertRefused("warm", train(content.getBytes(UTF_8)));
  }

  @Test
  void nothingButUndecodableBytesIsRefused() throws IOException {
    byte[] bytes = "label\ttext\nwarm\t\u00e9t\u00e9\n".getBytes(ISO_8859_1);
    assertRefused("UNDECODABLE_BYTES 1", train(bytes));
  }

  @Test
  void anEmptyDirectoryIsRefused() throws IOException {
    Path empty = Files.createDirectory(directory.resolve("empty"));
    assertRefused("empty", train(empty));
  }

  @Test
  void aTextOfOneWordOrNoneIsRefused() throws IOException {
    for (String content : List.of("", "\n\n", "whale")) {
      Path text = Files.writeString(directory.resolve("text.txt"), content);
      CommandLineFixture refused =
          train(
              text,
              "task=language-model",
              "corpus.format=text",
              "network.inputs=300",
              "training.window=4");
      assertRefused("text.txt", refused);
    }
  }

  private CommandLineFixture train(byte[] content, String... pairs) throws IOException {
    return train(Files.write(directory.resolve("train.tsv"), content), pairs);
  }

  private CommandLineFixture train(Path corpus, String... pairs) {
    Stream<String> settings =
        Stream.concat(
            Stream.of(
                "corpus.train=" + corpus,
                "corpus.format=tsv",
                "corpus.validation-fraction=0.2",
                "corpus.test-fraction=0.2",
                "corpus.shards=2",
                "network.inputs=4",
                "network.hidden=4",
                "training.batch-size=8",
                "training.epochs=2",
                "output.path=" + directory.resolve("runs")),
            Stream.of(pairs));
    List<String> arguments = new ArrayList<>(List.of("train"));
    settings.forEach(pair -> arguments.addAll(List.of("--set", pair)));
    return run(arguments.toArray(String[]::new));
  }

  private void assertPublished(CommandLineFixture done) {
    assertEquals(0, done.code(), done.err());
    assertTrue(Files.exists(directory.resolve("runs/LATEST")));
    assertFalse(done.out().contains("NaN"), done.out());
  }

  private void assertRefused(String reason, CommandLineFixture refused) {
    assertEquals(3, refused.code(), refused.err());
    assertEquals(1, refused.err().lines().count(), refused.err());
    assertTrue(refused.err().contains(reason), refused.err());
  }

  private static String table(int documents) {
    return "label\ttext\n" + documents(documents);
  }

  private static String documents(int count) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < count; i++) {
      lines
          .append(i % 2 == 0 ? "warm\tsun and sea " : "cold\tice and snow ")
          .append(i)
          .append('\n');
    }
    return lines.toString();
  }
}
