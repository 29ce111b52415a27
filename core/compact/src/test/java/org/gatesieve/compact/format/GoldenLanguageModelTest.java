package org.gatesieve.compact.format;

import static org.gatesieve.compact.format.ModelAssertions.assertSameModel;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.gatesieve.compact.inference.CompactLanguageModel;
import org.gatesieve.compact.inference.TextScore;
import org.gatesieve.compact.model.CompactGate;
import org.gatesieve.compact.model.CompactLstm;
import org.gatesieve.compact.model.CompactNetwork;
import org.gatesieve.compact.model.CompactOutput;
import org.gatesieve.compact.model.GateActivation;
import org.gatesieve.compact.model.GateKind;
import org.gatesieve.compact.model.LanguageModel;
import org.gatesieve.compact.model.OneHotWords;
import org.gatesieve.compact.model.OutputActivation;
import org.gatesieve.compact.text.TextUnits;
import org.gatesieve.compact.text.TokenEncoder;
import org.gatesieve.compact.text.TokenText;
import org.gatesieve.compact.text.TokenVocabulary;
import org.junit.jupiter.api.Test;

/**
 * A file written by the first release of format version 2. It must stay readable for ever: a change
 * that this test refuses needs a new version, beside the old ones.
 */
class GoldenLanguageModelTest {

  @Test
  void versionTwoIsRead() throws IOException {
    assertSameModel(model(), ModelFile.read(golden()));
  }

  @Test
  void versionTwoIsWrittenWithTheSameBytes() throws IOException {
    assertArrayEquals(golden(), ModelFile.toBytes(model()));
  }

  @Test
  void versionTwoStillAnswersAsItDid() throws IOException {
    TextScore score =
        new CompactLanguageModel(ModelFile.read(golden())).score("A naïve film\nnever filmed\n");
    assertEquals(6, score.tokens());
    assertEquals(12.066946572877153, score.nats(), 1e-6, "against a reader of FORMAT.md in Python");
  }

  private static byte[] golden() throws IOException {
    try (InputStream in = GoldenLanguageModelTest.class.getResourceAsStream("version-2.gsv")) {
      return in.readAllBytes();
    }
  }

  private static LanguageModel model() {
    float[] output = new float[12];
    output[0] = 1.5f;
    output[4] = -2.5f;
    output[7] = -0f;
    output[11] = 0.75f;
    return new LanguageModel(
        new TokenEncoder(
            new TokenText(TextUnits.WORDS, true),
            new TokenVocabulary(List.of("\n", "a", "film", "filmed", "<unk>", "naïve"))),
        new int[] {1, 0, 2, 0, 3, 4},
        new CompactNetwork(
            new OneHotWords(4),
            new CompactLstm(
                4,
                2,
                GateActivation.LOGISTIC,
                List.of(
                    gate(GateKind.INPUT, new int[] {}, new float[] {0.25f, 0.75f}),
                    gate(GateKind.FORGET, new int[] {1}, new float[] {0.875f}),
                    gate(GateKind.CANDIDATE, new int[] {0, 1}, new float[] {}),
                    gate(GateKind.OUTPUT, new int[] {0}, new float[] {0.5f}))),
            new CompactOutput(
                2,
                6,
                OutputActivation.SOFTMAX,
                output,
                new float[] {0.125f, 0, -0.5f, 0.25f, 1, -1})),
        Map.of("seed", "42", "configuration", "task: \"next word\"\n"));
  }

  private static CompactGate gate(GateKind kind, int[] live, float[] constants) {
    return new CompactGate(
        kind, live, ramp(4 * live.length), ramp(2 * live.length), ramp(live.length), constants);
  }

  private static float[] ramp(int length) {
    float[] values = new float[length];
    for (int i = 0; i < length; i++) {
      values[i] = (i + 1) * 0.375f - 1;
    }
    return values;
  }
}
