package org.gatesieve.job.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.gatesieve.compact.model.CompactModel;
import org.gatesieve.compact.model.CompactNetwork;
import org.gatesieve.compact.model.WordEmbedding;
import org.gatesieve.compact.text.TextEncoder;
import org.gatesieve.compact.text.Vocabulary;
import org.junit.jupiter.api.Test;

class KeptWordTest {
  @Test
  void wordsComeHeaviestFirstWithTheNormOfTheirOwnRow() {
    float[] rows = {1, 0, /* unknown */ 0, 2, /* good */ 3, 4, /* bad */ 0, 0.5f};
    CompactModel sample = SampleRun.model(1);
    CompactModel model =
        new CompactModel(
            new TextEncoder(
                sample.encoder().tokenizer(),
                new Vocabulary(1, 2, 3, List.of("good", "bad"), List.of("dead")),
                9),
            new CompactNetwork(
                new WordEmbedding(4, 2, rows), sample.network().lstm(), sample.network().output()),
            sample.labels(),
            Map.of());

    assertEquals(
        List.of(
            new KeptWord("good", 5),
            new KeptWord("‹unknown›", 2),
            new KeptWord("‹start›", 1),
            new KeptWord("bad", 0.5)),
        KeptWord.of(model));
  }
}
