package org.gatesieve.job.cli;

import static org.gatesieve.job.cli.CommandLineFixture.run;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.hadoop.fs.FileUtil;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.gatesieve.compact.inference.CompactClassifier;
import org.gatesieve.compact.inference.CompactLanguageModel;
import org.gatesieve.compact.inference.TextState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** {@code export --format dl4j}: DL4J restores a network that gives the compact model's outputs. */
@ExtendWith(LocalSubmission.class)
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class MaskedNetworkExportTest {
  private static final float TOLERANCE = 1e-5f;

  @TempDir private Path directory;
  private TrainedWeather weather;
  private Path zip;

  @BeforeEach
  void writeCorpus() throws IOException {
    weather = TrainedWeather.in(directory);
    zip = directory.resolve("masked.zip");
  }

  @Test
  void aClassifierGivesTheProbabilitiesOfItsCompactModel() throws IOException {
    weather.train("runs");
    assertExported();
    byte[] first = Files.readAllBytes(zip);
    assertExported("--force");
    assertArrayEquals(first, Files.readAllBytes(zip));

    MultiLayerNetwork network = ModelSerializer.restoreMultiLayerNetwork(zip.toFile());
    JsonNode metadata = metadata();
    assertEquals("[\"cold\",\"warm\"]", metadata.get("labels").asText());
    CompactClassifier compact = CompactClassifier.load(weather.model("runs"));
    for (String text : List.of("sun and sea 3", "ice and snow and wind 8 17", "fog", "")) {
      float[] row = network.output(ids(text, metadata)).toFloatVector();
      float warm = row.length == 1 ? row[0] : row[1];
      assertEquals(compact.probabilities(text)[1], warm, TOLERANCE, text);
    }
  }

  @Test
  void aModelThatTheSettingsChoseIsTheOneThatIsExported() throws IOException {
    weather.train("runs");
    CommandLineFixture collapsed =
        weather.collapse("runs", "pruning.words=8,6,4,2", "pruning.publish=smallest within 100");
    assertEquals(0, collapsed.code(), collapsed.err());

    assertExported();

    MultiLayerNetwork network = ModelSerializer.restoreMultiLayerNetwork(zip.toFile());
    float[] row = network.output(ids("sun and sand", metadata())).toFloatVector();
    assertEquals(
        CompactClassifier.load(weather.model("runs")).probabilities("sun and sand")[1],
        row[row.length - 1],
        TOLERANCE);
  }

  @Test
  void aLanguageModelPredictsAsItsCompactModel() throws IOException {
    Path text = directory.resolve("text.txt");
    Files.writeString(text, "sun and sea and sand\nice and snow and wind\n".repeat(60));
    CommandLineFixture trained =
        run(
            TrainedWeather.arguments(
                List.of("train"),
                List.of(
                    "task=language-model",
                    "corpus.train=" + text,
                    "corpus.format=text",
                    "corpus.shards=2",
                    "text.units=words",
                    "network.hidden=6",
                    "training.window=5",
                    "training.batch-size=4",
                    "training.epochs=4",
                    "training.log-sigma-rate=4",
                    "penalty.short-documents=1",
                    "penalty.weight=0:0 0.3:0.2",
                    "output.path=" + weather.output("runs"))));
    assertEquals(0, trained.code(), trained.err());
    assertExported();

    MultiLayerNetwork network = ModelSerializer.restoreMultiLayerNetwork(zip.toFile());
    CompactLanguageModel compact = CompactLanguageModel.load(weather.model("runs"));
    int[] tokens = compact.encoder().encode("sun and snow and wind");
    INDArray ids = Nd4j.zeros(1, 1, tokens.length);
    for (int step = 0; step < tokens.length; step++) {
      ids.putScalar(0, 0, step, tokens[step]);
    }
    INDArray next = network.output(ids);
    TextState state = compact.start();
    for (int step = 0; step < tokens.length; step++) {
      state.step(tokens[step]);
      float[] expected = state.probabilities();
      for (int token = 0; token < expected.length; token++) {
        assertEquals(expected[token], next.getFloat(0, token, step), TOLERANCE);
      }
    }
  }

  @Test
  void aFineTunedRunIsRefusedUntilItIsCollapsed() throws IOException {
    weather.train("runs", "training.fine-tuning=2");

    assertRefused(4, "gives another model than", "--run", weather.output("runs").toString());
    assertEquals(0, weather.collapse("runs").code());
    assertExported();
  }

  @Test
  void whatHasNoCheckpointIsRefused() throws IOException {
    weather.train("runs");
    String file = weather.model("runs").toString();
    assertRefused(4, "Give the directory of a finished run", "--model", file);
    FileUtil.fullyDelete(directory.resolve("runs-checkpoints").toFile());
    assertRefused(4, "No whole checkpoint", "--run", weather.output("runs").toString());
    weather.train("without", "checkpoint.rounds=0");
    assertRefused(2, "checkpoint.rounds=0", "--run", weather.output("without").toString());
    assertTrue(Files.notExists(zip));
  }

  private void assertExported(String... more) {
    CommandLineFixture done = export("--run", weather.output("runs").toString(), more);
    assertEquals(0, done.code(), done.err());
    assertEquals("The export is in " + zip, done.out().strip());
  }

  private void assertRefused(int code, String words, String option, String model) {
    CommandLineFixture refused = export(option, model);
    assertEquals(code, refused.code(), refused.err());
    assertTrue(refused.err().contains(words), refused.err());
  }

  private CommandLineFixture export(String option, String model, String... more) {
    return run(
        Stream.concat(
                Stream.of("export", option, model, "--format", "dl4j", "--output", zip.toString()),
                Stream.of(more))
            .toArray(String[]::new));
  }

  private JsonNode metadata() throws IOException {
    try (ZipFile file = new ZipFile(zip.toFile());
        InputStream in = file.getInputStream(file.getEntry("gatesieve.json"))) {
      return new ObjectMapper().readTree(in);
    }
  }

  /** As EXPORTS.md says how a text becomes ids. */
  private static INDArray ids(String text, JsonNode metadata) throws IOException {
    List<String> words = new ArrayList<>();
    new ObjectMapper()
        .readTree(metadata.get("words").asText())
        .forEach(word -> words.add(word.asText()));
    List<Integer> ids = new ArrayList<>(List.of(metadata.get("text.startId").asInt()));
    for (String word : text.isEmpty() ? new String[0] : text.split(" ", -1)) {
      int index = words.indexOf(word);
      ids.add(
          index < 0
              ? metadata.get("text.unknownId").asInt()
              : metadata.get("text.firstWordId").asInt() + index);
    }
    float[] row = new float[ids.size()];
    for (int i = 0; i < row.length; i++) {
      row[i] = ids.get(i);
    }
    return Nd4j.createFromArray(new float[][] {row});
  }
}
