package org.gatesieve.compact.format;

import static org.gatesieve.compact.format.ModelAssertions.assertSameModel;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.gatesieve.compact.inference.CompactClassifier;
import org.gatesieve.compact.model.ClassificationModel;
import org.gatesieve.compact.model.CompactGate;
import org.gatesieve.compact.model.CompactLstm;
import org.gatesieve.compact.model.CompactNetwork;
import org.gatesieve.compact.model.CompactOutput;
import org.gatesieve.compact.model.GateActivation;
import org.gatesieve.compact.model.GateKind;
import org.gatesieve.compact.model.OutputActivation;
import org.gatesieve.compact.model.WordEmbedding;
import org.gatesieve.compact.text.TextEncoder;
import org.gatesieve.compact.text.Tokenizer;
import org.gatesieve.compact.text.Vocabulary;
import org.junit.jupiter.api.Test;

/**
 * A file written by the first release of format version 1. It must stay readable for ever: a change
 * that this test refuses needs a new version, beside the old one.
 */
class GoldenFileTest {

  @Test
  void versionOneIsRead() throws IOException {
    assertSameModel(model(), ModelFile.read(golden()));
  }

  @Test
  void versionOneIsWrittenWithTheSameBytes() throws IOException {
    assertArrayEquals(golden(), ModelFile.toBytes(model()));
  }

  @Test
  void versionOneStillAnswersAsItDid() throws IOException {
    CompactClassifier classifier = new CompactClassifier(ModelFile.read(golden()));
    float positive = classifier.probabilities("A naïve <b>film</b>, isn't it")[1];
    assertEquals(0.4685987673747712, positive, 1e-6, "against a reader of FORMAT.md in Python");
  }

  private static byte[] golden() throws IOException {
    try (InputStream in = GoldenFileTest.class.getResourceAsStream("version-1.gsv")) {
      return in.readAllBytes();
    }
  }

  private static ClassificationModel model() {
    float[] embedding = new float[12];
    embedding[0] = 0.5f;
    embedding[3] = -1.25f;
    embedding[5] = -0f;
    embedding[11] = 2;
    return new ClassificationModel(
        new TextEncoder(
            new Tokenizer(true, true),
            new Vocabulary(
                0, 1, 2, List.of("film", "naïve", "isn't"), List.of("a", "an", "and", "it")),
            200),
        new CompactNetwork(
            new WordEmbedding(4, 3, embedding),
            new CompactLstm(
                3,
                2,
                GateActivation.LOGISTIC,
                List.of(
                    gate(GateKind.INPUT, new int[] {}, new float[] {0.25f, 0.75f}),
                    gate(GateKind.FORGET, new int[] {1}, new float[] {0.875f}),
                    gate(GateKind.CANDIDATE, new int[] {0, 1}, new float[] {}),
                    gate(GateKind.OUTPUT, new int[] {0}, new float[] {0.5f}))),
            new CompactOutput(
                2, 1, OutputActivation.SIGMOID, new float[] {1.5f, -2.5f}, new float[] {0.125f})),
        List.of("negative", "positive"),
        Map.of("seed", "42", "configuration", "task: \"reviews\"\n"));
  }

  private static CompactGate gate(GateKind kind, int[] live, float[] constants) {
    return new CompactGate(
        kind, live, ramp(3 * live.length), ramp(2 * live.length), ramp(live.length), constants);
  }

  private static float[] ramp(int length) {
    float[] values = new float[length];
    for (int i = 0; i < length; i++) {
      values[i] = (i + 1) * 0.375f - 1;
    }
    return values;
  }
}
