package org.gatesieve.job.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.gatesieve.compact.format.ModelFile;
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

class CompactScorerTest {
  private static final ClassificationModel MODEL =
      new ClassificationModel(
          new TextEncoder(
              new Tokenizer(true, false),
              new Vocabulary(1, 2, 3, List.of("a", "b", "c", "d"), List.of("e", "f")),
              20),
          new CompactNetwork(
              new WordEmbedding(6, 1, new float[] {0.3f, -0.7f, 1.1f, -1.3f, 1.7f, -1.9f}),
              new CompactLstm(
                  1,
                  1,
                  GateActivation.LOGISTIC,
                  List.of(
                      gate(GateKind.INPUT, 0.9f),
                      gate(GateKind.FORGET, -0.4f),
                      gate(GateKind.CANDIDATE, 1.2f),
                      gate(GateKind.OUTPUT, 0.6f))),
              new CompactOutput(
                  1, 1, OutputActivation.SIGMOID, new float[] {3f}, new float[] {0.1f})),
          List.of("negative", "positive"),
          Map.of());

  /** Padding, start, unknown and six words, of which the second and the fifth died. */
  private static final int[] COMPACT_IDS = {0, 1, 2, 3, 0, 4, 5, 0, 6};

  private final CompactScorer scorer = new CompactScorer(ModelFile.toBytes(MODEL), COMPACT_IDS);

  private static CompactGate gate(GateKind kind, float weight) {
    return new CompactGate(
        kind,
        new int[] {0},
        new float[] {weight},
        new float[] {-weight},
        new float[] {0.2f},
        new float[0]);
  }

  @Test
  void paddingIsLeftOutWhileDeadWordsKeepTheirStep() {
    assertArrayEquals(
        new int[] {1, 3, 0, 2, 0, 6}, scorer.compactIds(new int[] {1, 3, 4, 2, 7, 8, 0, 0}));
    assertArrayEquals(new int[] {1, 3}, scorer.compactIds(new int[] {0, 1, 0, 3}));
    assertArrayEquals(new int[0], scorer.compactIds(new int[] {0, 0, 0}));
  }

  @Test
  void scoresAsTheModelDoes() {
    CompactClassifier classifier = new CompactClassifier(MODEL);
    List<int[]> documents = List.of(new int[] {1, 3, 7, 5, 2}, new int[0], new int[] {1, 8, 8});
    float[][] probabilities = scorer.probabilities(new ListedDocuments(documents));
    assertEquals(documents.size(), probabilities.length);
    assertTrue(Math.abs(probabilities[0][0] - probabilities[2][0]) > 1e-3, "documents differ");
    for (int i = 0; i < probabilities.length; i++) {
      int[] compact =
          Arrays.stream(documents.get(i)).map(trainingId -> COMPACT_IDS[trainingId]).toArray();
      assertArrayEquals(classifier.probabilities(compact), probabilities[i]);
    }
  }

  @Test
  void aModelThatCannotBeReadIsAFaultOfTheJob() {
    byte[] damaged = ModelFile.toBytes(MODEL);
    damaged[damaged.length / 2] ^= 1;
    assertThrows(IllegalStateException.class, () -> new CompactScorer(damaged, COMPACT_IDS));
  }
}
