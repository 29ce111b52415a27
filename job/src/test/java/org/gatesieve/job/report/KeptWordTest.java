package org.gatesieve.job.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

class KeptWordTest {
  @Test
  void wordsComeHeaviestFirstWithTheNormOfTheirOwnRow() {
    float[] rows = {1, 0, /* unknown */ 0, 2, /* good */ 3, 4, /* bad */ 0, 0.5f};
    ClassificationModel model =
        new ClassificationModel(
            new TextEncoder(
                new Tokenizer(true, false),
                new Vocabulary(1, 2, 3, List.of("good", "bad"), List.of("dead")),
                9),
            new CompactNetwork(
                new WordEmbedding(4, 2, rows),
                new CompactLstm(
                    2,
                    0,
                    GateActivation.LOGISTIC,
                    Stream.of(GateKind.values()).map(KeptWordTest::noGate).toList()),
                new CompactOutput(
                    0, 1, OutputActivation.SIGMOID, new float[0], new float[] {0.1f})),
            List.of("negative", "positive"),
            Map.of());

    assertEquals(
        List.of(
            new KeptWord("good", 5),
            new KeptWord("‹unknown›", 2),
            new KeptWord("‹start›", 1),
            new KeptWord("bad", 0.5)),
        KeptWord.of(model));
  }

  private static CompactGate noGate(GateKind kind) {
    return new CompactGate(
        kind, new int[0], new float[0], new float[0], new float[0], new float[0]);
  }
}
