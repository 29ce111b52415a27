package org.gatesieve.job.cli;

import static org.gatesieve.job.cli.CommandLineFixture.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.gatesieve.job.serving.WeatherModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(LocalSubmission.class)
class PredictWithSparkTest {
  @TempDir private Path directory;
  private Path model;
  private Path output;

  @BeforeEach
  void publishModel() {
    model = Path.of(WeatherModel.publish(directory.resolve("runs")).directory().toUri());
    output = directory.resolve("predictions");
  }

  @Test
  void linesBecomeJsonObjectsInTheirOrder() throws IOException {
    Path input = Files.writeString(directory.resolve("a.txt"), "sun \"sun\"\r\n\nice\nfog\n");
    CommandLineFixture done = predict(input);
    assertEquals(0, done.code(), done.err());
    assertTrue(
        done.out()
            .matches(
                Pattern.quote("Predictions are in " + output + ": ")
                    + "3 documents, 7 tokens, [0-9,]+ tokens/s\n"),
        done.out());
    List<JsonNode> objects = new ArrayList<>();
    for (String line : written(".json")) {
      objects.add(new ObjectMapper().readTree(line));
    }
    assertEquals(List.of("sun \"sun\"", "ice", "fog"), values(objects, "text"));
    assertEquals(List.of("warm", "cold", "mild"), values(objects, "label"));
    JsonNode probabilities = objects.get(0).get("probabilities");
    List<String> labels = new ArrayList<>();
    probabilities.fieldNames().forEachRemaining(labels::add);
    assertEquals(List.of("cold", "mild", "warm"), labels);
    assertEquals(WeatherModel.probabilities(2)[2], probabilities.get("warm").asDouble(), 1e-6);
  }

  @Test
  void csvColumnsBecomeCsvColumns() throws IOException {
    Path input =
        Files.writeString(
            directory.resolve("a.csv"), "id,head,body\n1,\" the \"\"sun\"\", \",sun\n2,,\n");
    CommandLineFixture done =
        predict(input, "--format", "csv", "--text-column", "head,body", "--output-format", "csv");
    assertEquals(0, done.code(), done.err());
    List<String> lines = written(".csv");
    assertEquals("text,label,probability_cold,probability_mild,probability_warm", lines.get(0));
    assertTrue(lines.get(1).startsWith("\" the \"\"sun\"\",  sun\",warm,"), lines.get(1));
    assertTrue(lines.get(2).startsWith("\" \",mild,") || lines.get(2).startsWith(" ,mild,"));
  }

  @Test
  void parquetBecomesParquet() throws IOException {
    Path input = Files.writeString(directory.resolve("a.jsonl"), "{\"text\":\"ice\"}\n{\"x\":1}\n");
    CommandLineFixture done = predict(input, "--format", "jsonl", "--output-format", "parquet");
    assertEquals(0, done.code(), done.err());
    Path again = directory.resolve("again");
    CommandLineFixture second =
        run(
            "predict",
            "--model",
            model.toString(),
            "--format",
            "parquet",
            "--text-column",
            "label",
            "--input",
            output.toString(),
            "--output",
            again.toString(),
            "--omit-text",
            "--output-format",
            "parquet");
    assertEquals(0, second.code(), second.err());
    try (SparkSession session = SparkSessions.start("read back")) {
      List<Row> first = session.read().parquet(output.toString()).collectAsList();
      assertEquals(
          List.of("ice", ""), first.stream().map(row -> row.<String>getAs("text")).toList());
      assertEquals(
          List.of("cold", "mild"), first.stream().map(row -> row.<String>getAs("label")).toList());
      assertEquals(
          WeatherModel.probabilities(-1)[0], (Float) first.get(0).getJavaMap(2).get("cold"), 1e-6);
      assertEquals(
          List.of("label", "probabilities"),
          List.of(session.read().parquet(again.toString()).columns()));
    }
  }

  @Test
  void columnsOfEveryFormatGoAlong() throws IOException {
    Map<String, String> inputs =
        Map.of(
            "csv", "id,text,when\n7,ice,\"a, b\"\n",
            "tsv", "id\ttext\twhen\n7\tice\ta, b\n",
            "jsonl", "{\"id\":7,\"text\":\"ice\",\"when\":\"a, b\"}\n");
    for (Map.Entry<String, String> entry : inputs.entrySet()) {
      Path input = Files.writeString(directory.resolve("a." + entry.getKey()), entry.getValue());
      output = directory.resolve("from-" + entry.getKey());
      CommandLineFixture done =
          predict(
              input, "--format", entry.getKey(), "--keep", "when,id", "--output-format", "parquet");
      assertEquals(0, done.code(), done.err());
    }
    Path tables = output;
    output = directory.resolve("from-parquet");
    CommandLineFixture done =
        predict(tables, "--format", "parquet", "--keep", "when,id", "--output-format", "csv");
    assertEquals(0, done.code(), done.err());
    List<String> lines = written(".csv");
    assertTrue(lines.get(0).startsWith("when,id,text,label,probability_cold"), lines.get(0));
    assertTrue(lines.get(1).startsWith("\"a, b\",7,ice,cold,"), lines.get(1));
    try (SparkSession session = SparkSessions.start("read back")) {
      for (String format : inputs.keySet()) {
        Row row = session.read().parquet(directory.resolve("from-" + format).toString()).first();
        assertEquals("a, b", row.getAs("when"), format);
        assertEquals("7", row.getAs("id"), format);
        assertEquals("cold", row.getAs("label"), format);
      }
    }
  }

  @Test
  void columnsThatCannotGoAlongAreRefused() throws IOException {
    Path lines = Files.writeString(directory.resolve("a.txt"), "sun\n");
    assertRefused(2, "--keep needs a format with columns", predict(lines, "--keep", "id"));
    Path table = Files.writeString(directory.resolve("a.csv"), "label,text\n1,sun\n");
    assertRefused(
        2,
        "--keep \"label\" has the name of a column of predictions",
        predict(table, "--format", "csv", "--keep", "label"));
    assertRefused(
        3,
        "--keep \"nowhere\" is not a column of",
        predict(table, "--format", "csv", "--keep", "nowhere"));
    assertFalse(Files.exists(output));
  }

  @Test
  void aFewBadRecordsAreLeftOutAndKept() throws IOException {
    Path input =
        Files.write(
            directory.resolve("a.txt"), new byte[] {'i', 'c', 'e', '\n', (byte) 0xff, '\n'});
    CommandLineFixture done = predict(input, "--bad-record-share", "0.5");
    assertEquals(0, done.code(), done.err());
    Path quarantine = directory.resolve("predictions-bad-records");
    assertTrue(done.out().endsWith("; 1 bad records in " + quarantine + "\n"), done.out());
    assertEquals(1, written(".json").size());
    output = quarantine;
    List<String> bad = written("");
    assertTrue(
        bad.stream().anyMatch(line -> line.contains("\"reason\":\"UNDECODABLE_BYTES\"")),
        bad.toString());
  }

  @Test
  void anExistingOutputIsRefused() throws IOException {
    Path input = Files.writeString(directory.resolve("a.txt"), "sun\n");
    Files.createDirectory(output);
    assertRefused(4, output + " exists already", predict(input));
  }

  @Test
  void anOutputThatCannotBeMadeIsAStorageFailure() throws IOException {
    Path input = Files.writeString(directory.resolve("a.txt"), "sun\n");
    output = input.resolve("below-a-file");
    assertRefused(4, output.toString(), predict(input));
  }

  @Test
  void tooManyBadRecordsAreToldAndLeaveNoOutput() throws IOException {
    Path input =
        Files.write(directory.resolve("a.txt"), new byte[] {'o', 'k', '\n', (byte) 0xff, '\n'});
    assertRefused(
        3,
        ": of 2 records 1 are bad (UNDECODABLE_BYTES 1; the first is file:" + input + " at byte 3",
        predict(input));
    assertFalse(Files.exists(output));
  }

  @Test
  void aMissingPathAMissingColumnAndNoDocumentsAreInputFailures() throws IOException {
    assertRefused(3, "does not exist", predict(directory.resolve("nowhere")));
    Path table = Files.writeString(directory.resolve("a.tsv"), "id\tbody\n1\tsun\n");
    assertRefused(
        3, "its columns are: id, body", predict(table, "--format", "tsv", "--text-column", "txt"));
    Path empty = Files.writeString(directory.resolve("empty.txt"), "\n");
    assertRefused(3, "No records in", predict(empty));
    assertFalse(Files.exists(output));
  }

  private CommandLineFixture predict(Path input, String... more) {
    return run(
        Stream.concat(
                Stream.of(
                    "predict",
                    "--model",
                    model.toString(),
                    "--input",
                    input.toString(),
                    "--output",
                    output.toString()),
                Stream.of(more))
            .toArray(String[]::new));
  }

  /** Lines of all part files, in the order of their names. */
  private List<String> written(String suffix) throws IOException {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> files = Files.list(output)) {
      for (Path file : files.filter(file -> isPart(file, suffix)).sorted().toList()) {
        lines.addAll(Files.readAllLines(file));
      }
    }
    return lines;
  }

  private static boolean isPart(Path file, String suffix) {
    String name = file.getFileName().toString();
    return name.startsWith("part-") && name.endsWith(suffix);
  }

  private static List<String> values(List<JsonNode> objects, String key) {
    return objects.stream().map(object -> object.get(key).asText()).toList();
  }

  private static void assertRefused(int code, String words, CommandLineFixture refused) {
    assertEquals(code, refused.code(), refused.err());
    assertEquals(1, refused.err().lines().count(), refused.err());
    assertTrue(refused.err().contains(words), refused.err());
    assertEquals("", refused.out());
  }
}
