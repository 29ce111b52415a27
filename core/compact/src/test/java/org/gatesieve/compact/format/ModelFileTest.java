package org.gatesieve.compact.format;

import static org.gatesieve.compact.format.ModelAssertions.assertSameModel;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gatesieve.compact.model.ClassificationModel;
import org.gatesieve.compact.model.GateActivation;
import org.gatesieve.compact.model.LanguageModel;
import org.gatesieve.compact.model.OutputActivation;
import org.gatesieve.compact.model.RandomModel;
import org.gatesieve.compact.text.KeptEnd;
import org.gatesieve.compact.text.TextEncoder;
import org.gatesieve.compact.text.TextUnits;
import org.gatesieve.compact.text.TokenEncoder;
import org.gatesieve.compact.text.TokenText;
import org.gatesieve.compact.text.TokenVocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ModelFileTest {
  private static final int KILOBYTE = 1000;

  @Test
  void everyModelComesBackAsItWas() throws IOException {
    List<RandomModel> models =
        List.of(
            RandomModel.of(12, 5, 9),
            RandomModel.of(12, 5, 9).withDeadWords(30),
            RandomModel.of(12, 5, 9).withDensity(0.1).withLiveShare(1, 0, 0.5, 0.2),
            RandomModel.of(12, 5, 9)
                .withActivations(GateActivation.LOGISTIC, OutputActivation.SIGMOID),
            RandomModel.of(0, 5, 9),
            RandomModel.of(12, 0, 9),
            RandomModel.of(12, 5, 0),
            RandomModel.of(0, 0, 0));
    for (RandomModel random : models) {
      ClassificationModel model = random.build();
      assertSameModel(model, ModelFile.read(ModelFile.toBytes(model)));
    }
  }

  @Test
  void everyLanguageModelComesBackAsItWas() throws IOException {
    List<RandomModel> models =
        List.of(
            RandomModel.of(12, 0, 9),
            RandomModel.of(12, 0, 9).withDeadWords(30),
            RandomModel.of(12, 0, 9).withDensity(0.1).withLiveShare(1, 0, 0.5, 0.2),
            RandomModel.of(12, 0, 0).withDeadWords(3),
            RandomModel.of(0, 0, 9).withDeadWords(3));
    for (RandomModel random : models) {
      LanguageModel model = random.buildLanguageModel();
      byte[] bytes = ModelFile.toBytes(model);
      assertSameModel(model, ModelFile.read(bytes));
      assertArrayEquals(bytes, ModelFile.toBytes(ModelFile.read(bytes)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void unitsOfTextComeBack(TextUnits units) throws IOException {
    LanguageModel model = RandomModel.of(3, 0, 2).buildLanguageModel();
    TokenVocabulary tokens = model.encoder().vocabulary();
    for (boolean lowerCase : new boolean[] {false, true}) {
      LanguageModel other =
          new LanguageModel(
              new TokenEncoder(new TokenText(units, lowerCase), tokens),
              model.inputRows(),
              model.network(),
              Map.of());
      assertSameModel(other, ModelFile.read(ModelFile.toBytes(other)));
    }
  }

  @Test
  void theKeptEndComesBack() throws IOException {
    ClassificationModel model = RandomModel.of(12, 5, 9).build();
    TextEncoder encoder = model.encoder();
    ClassificationModel other =
        new ClassificationModel(
            new TextEncoder(encoder.tokenizer(), encoder.vocabulary(), 20, KeptEnd.END),
            model.network(),
            model.labels(),
            model.provenance());
    assertEquals(KeptEnd.BEGINNING, keptAfterRoundTrip(model));
    assertEquals(KeptEnd.END, keptAfterRoundTrip(other));
  }

  private static KeptEnd keptAfterRoundTrip(ClassificationModel model) throws IOException {
    ClassificationModel read =
        assertInstanceOf(ClassificationModel.class, ModelFile.read(ModelFile.toBytes(model)));
    return read.encoder().kept();
  }

  @Test
  void negativeZeroAndSubnormalsComeBack() throws IOException {
    ClassificationModel model = RandomModel.of(12, 5, 9).withDensity(0).build();
    model.network().embedding().weights()[7] = -0f;
    model.network().embedding().weights()[8] = Float.MIN_VALUE;
    assertSameModel(model, ModelFile.read(ModelFile.toBytes(model)));
  }

  @Test
  void sameModelGivesSameBytes() throws IOException {
    ClassificationModel model = RandomModel.of(12, 5, 9).withDeadWords(30).build();
    byte[] bytes = ModelFile.toBytes(model);
    assertArrayEquals(bytes, ModelFile.toBytes(RandomModel.of(12, 5, 9).withDeadWords(30).build()));
    assertArrayEquals(bytes, ModelFile.toBytes(ModelFile.read(bytes)));

    Map<String, String> otherOrder = new HashMap<>(64);
    model.provenance().forEach(otherOrder::put);
    ClassificationModel same =
        new ClassificationModel(model.encoder(), model.network(), model.labels(), otherOrder);
    assertArrayEquals(bytes, ModelFile.toBytes(same));
  }

  @Test
  void streamsAndFilesHoldTheSameBytes(@TempDir Path directory) throws IOException {
    ClassificationModel model = RandomModel.of(12, 5, 9).build();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ModelFile.write(model, out);
    assertArrayEquals(ModelFile.toBytes(model), out.toByteArray());
    assertSameModel(model, ModelFile.read(new ByteArrayInputStream(out.toByteArray())));

    Path file = Files.write(directory.resolve("model.gsv"), out.toByteArray());
    assertSameModel(model, ModelFile.read(file));
  }

  @Test
  void damagedFileIsNamed(@TempDir Path directory) throws IOException {
    Path file = Files.write(directory.resolve("model.gsv"), new byte[100]);
    ModelFormatException failure =
        assertThrows(ModelFormatException.class, () -> ModelFile.read(file));
    assertEquals(
        file + ": not a model file: it does not begin with the magic number", failure.getMessage());
  }

  @Test
  void collapsedClassifierStaysBelowTenKilobytes() {
    ClassificationModel model =
        RandomModel.of(300, 1, 7)
            .withActivations(GateActivation.HARD_SIGMOID, OutputActivation.SIGMOID)
            .build();
    ClassificationModel published =
        new ClassificationModel(
            model.encoder(),
            model.network(),
            model.labels(),
            Map.of("configuration", "key: value\n".repeat(150)));
    assertTrue(ModelFile.toBytes(published).length < 10 * KILOBYTE);
  }

  @Test
  void sparseTensorsAreSmallOnDiskToo() {
    int dense = ModelFile.toBytes(RandomModel.of(500, 40, 30).build()).length;
    int sparse = ModelFile.toBytes(RandomModel.of(500, 40, 30).withDensity(0.02).build()).length;
    assertTrue(sparse * 5 < dense, sparse + " against " + dense);
  }

  @Test
  void labelsAndProvenanceMayHoldAnyText() throws IOException {
    ClassificationModel model = RandomModel.of(3, 2, 2).build();
    Map<String, String> provenance =
        Map.of("", "\"\\/\b\f\n\r\t\u0000\u001f\u007f\u2028", "\ud83d\ude00", "");
    ClassificationModel unusual =
        new ClassificationModel(
            model.encoder(), model.network(), List.of("", "ü\n", "\ud83d\ude00"), provenance);
    assertSameModel(unusual, ModelFile.read(ModelFile.toBytes(unusual)));
  }

  @Test
  void unpairedSurrogatesAreRefusedBeforeAnythingIsWritten() {
    ClassificationModel model = RandomModel.of(3, 2, 2).build();
    ClassificationModel broken =
        new ClassificationModel(
            model.encoder(), model.network(), model.labels(), Map.of("source", "a\ud800"));
    assertThrows(IllegalArgumentException.class, () -> ModelFile.toBytes(broken));
  }
}
