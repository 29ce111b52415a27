package org.gatesieve.job.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.gatesieve.compact.model.ClassificationModel;
import org.gatesieve.compact.model.CompactGate;
import org.gatesieve.compact.model.CompactModel;
import org.gatesieve.compact.model.CompactNetwork;
import org.gatesieve.compact.model.LanguageModel;
import org.gatesieve.compact.model.RandomModel;
import org.junit.jupiter.api.Test;

class SafetensorsModelTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void everyTensorOfAClassifierIsReadBack() throws IOException {
    for (RandomModel random :
        List.of(
            RandomModel.of(9, 4, 6).withLiveShare(0.5, 0, 1, 0.3),
            RandomModel.of(900, 40, 30),
            RandomModel.of(0, 0, 0))) {
      ClassificationModel model = random.build();
      File file = File.of(model);
      CompactNetwork network = model.network();
      assertArrayEquals(
          network.embedding().weights(), file.floats("embedding", random.words(), random.inputs()));
      assertLayers(network, file);
    }
  }

  @Test
  void everyTensorOfALanguageModelIsReadBack() throws IOException {
    LanguageModel model = RandomModel.of(9, 0, 5).withDeadWords(3).buildLanguageModel();
    File file = File.of(model);
    assertArrayEquals(model.inputRows(), file.integers("inputRows", 12));
    assertLayers(model.network(), file);
  }

  @Test
  void tensorsFollowEachOtherWithoutGapsFromAnAlignedStartToTheEnd() throws IOException {
    File file = File.of(RandomModel.of(9, 4, 6).withLiveShare(0.5, 0, 1, 0.3).build());
    assertEquals(0, file.start() % 8);
    long end = 0;
    for (String name : file.names()) {
      JsonNode offsets = file.header().get(name).get("data_offsets");
      assertEquals(end, offsets.get(0).asLong());
      end = offsets.get(1).asLong();
    }
    assertEquals(file.bytes().length, file.start() + end);
  }

  @Test
  void metadataIsThatOfTheOtherExports() throws IOException {
    ClassificationModel model = RandomModel.of(9, 4, 6).build();
    JsonNode metadata = File.of(model).header().get("__metadata__");
    assertEquals(
        ExportMetadata.of(model),
        JSON.convertValue(metadata, new TypeReference<Map<String, String>>() {}));
  }

  @Test
  void theSameModelGivesTheSameBytes() throws IOException {
    RandomModel random = RandomModel.of(9, 4, 6);
    assertArrayEquals(File.of(random.build()).bytes(), File.of(random.build()).bytes());
  }

  private static void assertLayers(CompactNetwork network, File file) {
    int inputs = network.lstm().inputs();
    int hidden = network.lstm().hidden();
    for (CompactGate gate : network.lstm().gates()) {
      String name = gate.kind().symbol();
      int live = gate.liveNeurons().length;
      assertArrayEquals(gate.liveNeurons(), file.integers(name + ".live", live));
      assertArrayEquals(gate.inputWeights(), file.floats(name + ".input", inputs, live));
      assertArrayEquals(gate.recurrentWeights(), file.floats(name + ".recurrent", hidden, live));
      assertArrayEquals(gate.bias(), file.floats(name + ".bias", live));
      assertArrayEquals(gate.constants(), file.floats(name + ".constants", hidden - live));
    }
    int units = network.output().units();
    assertArrayEquals(network.output().weights(), file.floats("output.weights", hidden, units));
    assertArrayEquals(network.output().bias(), file.floats("output.bias", units));
  }

  /** A parser by the format's description. */
  private record File(byte[] bytes, int start, JsonNode header) {

    static File of(CompactModel model) throws IOException {
      byte[] bytes = OnnxRuntimeModel.bytes(SafetensorsModel.of(model));
      int length = (int) ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong();
      String json = new String(bytes, Long.BYTES, length, StandardCharsets.UTF_8);
      return new File(bytes, Long.BYTES + length, JSON.readTree(json));
    }

    List<String> names() {
      List<String> names = new ArrayList<>();
      Iterator<String> all = header.fieldNames();
      all.forEachRemaining(names::add);
      names.remove("__metadata__");
      return names;
    }

    float[] floats(String name, long... shape) {
      ByteBuffer data = data(name, "F32", shape);
      float[] values = new float[data.remaining() / Float.BYTES];
      data.asFloatBuffer().get(values);
      return values;
    }

    int[] integers(String name, long... shape) {
      ByteBuffer data = data(name, "I32", shape);
      int[] values = new int[data.remaining() / Integer.BYTES];
      data.asIntBuffer().get(values);
      return values;
    }

    private ByteBuffer data(String name, String type, long... shape) {
      JsonNode entry = header.get(name);
      assertEquals(type, entry.get("dtype").asText());
      assertArrayEquals(shape, JSON.convertValue(entry.get("shape"), long[].class));
      int from = entry.get("data_offsets").get(0).asInt();
      int to = entry.get("data_offsets").get(1).asInt();
      return ByteBuffer.wrap(bytes, start + from, to - from).slice().order(ByteOrder.LITTLE_ENDIAN);
    }
  }
}
