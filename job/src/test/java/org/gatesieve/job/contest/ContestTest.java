package org.gatesieve.job.contest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gatesieve.compact.format.ModelFile;
import org.gatesieve.compact.model.ClassificationModel;
import org.gatesieve.compact.model.CompactGate;
import org.gatesieve.compact.model.CompactLstm;
import org.gatesieve.compact.model.CompactModel;
import org.gatesieve.compact.model.CompactNetwork;
import org.gatesieve.compact.model.CompactOutput;
import org.gatesieve.compact.model.GateActivation;
import org.gatesieve.compact.model.GateKind;
import org.gatesieve.compact.model.LanguageModel;
import org.gatesieve.compact.model.OneHotWords;
import org.gatesieve.compact.model.OutputActivation;
import org.gatesieve.compact.model.WordEmbedding;
import org.gatesieve.compact.model.WordInput;
import org.gatesieve.compact.text.TextEncoder;
import org.gatesieve.compact.text.TextUnits;
import org.gatesieve.compact.text.TokenEncoder;
import org.gatesieve.compact.text.TokenText;
import org.gatesieve.compact.text.TokenVocabulary;
import org.gatesieve.compact.text.Tokenizer;
import org.gatesieve.compact.text.Vocabulary;
import org.gatesieve.job.dense.DenseModel;
import org.gatesieve.job.dense.NetworkSize;
import org.gatesieve.job.report.RuntimeComparison;
import org.junit.jupiter.api.Test;

class ContestTest {
  private static final Contest.Effort LEAST = new Contest.Effort(0, 2, 0);

  @Test
  void everyModelOfAClassifierIsTimed() {
    CompactModel compact =
        new ClassificationModel(
            new TextEncoder(
                new Tokenizer(true, true),
                new Vocabulary(0, 0, 1, List.of("sun", "ice"), List.of()),
                20),
            network(new WordEmbedding(2, 2, new float[] {1, -1, 2, 0})),
            List.of("cold", "mild", "warm"),
            Map.of());
    assertTimed(compact, new NetworkSize(9, 4, 5), 9 * 4 + 4 * 5 * (4 + 5 + 1) + 3 * (5 + 1));
  }

  @Test
  void everyModelOfALanguageModelIsTimed() {
    CompactModel compact =
        new LanguageModel(
            new TokenEncoder(
                new TokenText(TextUnits.WORDS, true),
                new TokenVocabulary(List.of("sun", "ice", "\n"))),
            new int[] {1, 2, 0},
            network(new OneHotWords(2)),
            Map.of());
    assertTimed(compact, new NetworkSize(3, 3, 5), 4 * 5 * (3 + 5 + 1) + 3 * (5 + 1));
  }

  @Test
  void timesAreThoseOfATextByNearestRank() {
    long[] calls = IntStream.rangeClosed(1, 100).mapToLong(i -> 2000L * i).toArray();
    Timings timings = new Timings(List.of(calls, new long[] {4000}), 2);
    assertEquals("[50.0, 2.0]", Arrays.toString(timings.medians()));
    assertEquals(50, timings.median());
    assertEquals(99, timings.slowest());
  }

  private static void assertTimed(CompactModel compact, NetworkSize size, long denseParameters) {
    RuntimeComparison comparison =
        RuntimeContest.of(DenseModel.of(compact, size), compact, 7, LEAST);
    assertEquals(7, comparison.tokens());
    assertEquals(
        List.of("dense, ONNX Runtime", "compact, ONNX Runtime", "compact, GateSieve"),
        comparison.models().stream().map(RuntimeComparison.Model::model).toList());
    assertEquals(denseParameters, comparison.models().get(0).parameters());
    assertEquals(comparison.models().get(1).parameters(), comparison.models().get(2).parameters());
    assertEquals(ModelFile.toBytes(compact).length, comparison.models().get(2).bytes());
    for (RuntimeComparison.Model model : comparison.models()) {
      assertEquals(
          List.of(1, 32), model.times().stream().map(RuntimeComparison.Times::batch).toList());
      for (RuntimeComparison.Times times : model.times()) {
        assertTrue(times.medianMicroseconds() <= times.p99Microseconds());
        assertEquals(Math.round(7e6 / times.medianMicroseconds()), times.tokensPerSecond());
      }
    }
    comparison.models().get(2).times().forEach(ours -> assertEquals(1, ours.timesGateSieve()));
  }

  /** Two neurons, of which only candidates depend on the input. */
  private static CompactNetwork network(WordInput input) {
    float[] none = {};
    float[] half = {0.5f, 0.5f};
    return new CompactNetwork(
        input,
        new CompactLstm(
            2,
            2,
            GateActivation.HARD_SIGMOID,
            List.of(
                new CompactGate(GateKind.INPUT, new int[0], none, none, none, half),
                new CompactGate(GateKind.FORGET, new int[0], none, none, none, half),
                new CompactGate(
                    GateKind.CANDIDATE,
                    new int[] {0, 1},
                    new float[] {1, -1, 0.5f, 2},
                    new float[4],
                    new float[2],
                    none),
                new CompactGate(GateKind.OUTPUT, new int[0], none, none, none, half))),
        new CompactOutput(
            2, 3, OutputActivation.SOFTMAX, new float[] {1, 0, -1, 2, 0, 1}, new float[3]));
  }
}
