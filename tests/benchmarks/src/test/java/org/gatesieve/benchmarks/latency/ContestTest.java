package org.gatesieve.benchmarks.latency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnxruntime.OrtException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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
import org.junit.jupiter.api.Test;

class ContestTest {
  private static final Contest.Effort LEAST = new Contest.Effort(0, 2, 0);

  @Test
  void everyModelOfAClassifierIsTimed() throws IOException, OrtException {
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
  void everyModelOfALanguageModelIsTimed() throws IOException, OrtException {
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
  void sizesBeforePruningAreTheSecondOfEachPair() throws IOException {
    assertEquals(
        new NetworkSize(20, 10, 6),
        RunSize.before(
            new ObjectMapper()
                .readTree(
                    """
                    {"structure": {"words": [3, 20], "inputs": [2, 10], "hidden": [1, 6]}}
                    """)));
  }

  @Test
  void timesAreThoseOfATextByNearestRank() {
    long[] calls = IntStream.rangeClosed(1, 100).mapToLong(i -> 2000L * i).toArray();
    Timings timings = new Timings(List.of(calls, new long[] {4000}), 2);
    assertEquals("[50.0, 2.0]", Arrays.toString(timings.medians().rounds()));
    assertEquals(99, timings.slowest());
  }

  private static void assertTimed(CompactModel compact, NetworkSize size, long denseParameters)
      throws IOException, OrtException {
    List<Contestant> contestants =
        List.of(
            Contestant.inOnnxRuntime("dense", DenseModel.of(compact, size)),
            Contestant.inOnnxRuntime("compact", compact),
            Contestant.inOurs("compact", compact));
    assertEquals(denseParameters, contestants.get(0).figures().parameters());
    Contest contest = Contest.measure(contestants, 3, 7, LEAST);
    assertEquals(
        List.of("dense, ONNX Runtime", "compact, ONNX Runtime", "compact, GateSieve"),
        contest.results().stream().map(Contest.Result::name).toList());
    assertEquals(4, LatencyTables.times(contest).lines().count());
    assertTrue(LatencyTables.times(contest).endsWith("1.00 to 1.00" + System.lineSeparator()));
    assertEquals(4, LatencyTables.sizes(contestants).lines().count());
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
