package org.gatesieve.job.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
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

/** A language model's run of invented figures. */
public final class SampleLanguageRun {
  public static final int HIDDEN = 40;

  private static final List<String> TOKENS =
      List.of("\n", "the", "of", "company", "‹", " ", "N", "<unk>", "said", "never-read");

  private SampleLanguageRun() {}

  public static ReportContent content() {
    return new ReportContent(
        report(), rounds(100), model(HIDDEN), tradeOff(), SampleRun.provenance());
  }

  public static RunReport report() {
    return new RunReport(
        "language-model",
        "W+G+N",
        3,
        quality(),
        new Equality(1.1920928955078125E-7, 82429, 0),
        new Compression(
            24.5,
            21.25,
            12_810_000,
            602_824,
            51_240_000,
            2_104_000,
            47_461_000,
            1_921_500,
            2_822_144,
            180_250),
        new Structure(
            new Left(9, 10),
            new Left(9, 10),
            new Left(HIDDEN, 256),
            new Structure.Gates(
                new Left(20, 256), new Left(10, 256), new Left(40, 256), new Left(5, 256))),
        new TrainingEffort(100, 20, 3725.5, 18_591_600, 4990.25),
        new RunLatency(
            new Latency(Latency.Unit.TOKEN, 0.0215, 0.048, 10000, 44_000),
            new Latency(Latency.Unit.TOKEN, 0.412, 0.625, 2400, 2_350),
            Optional.of(runtimes())));
  }

  /** Of three models, in batches of 1 and of 32. */
  public static RuntimeComparison runtimes() {
    return new RuntimeComparison(
        35,
        List.of(
            new RuntimeComparison.Model(
                "dense, ONNX Runtime",
                12_810_000,
                51_240_000,
                47_461_000,
                2_822_144,
                List.of(
                    new RuntimeComparison.Times(1, 10_250, 12_500, 3_415, 13.5),
                    new RuntimeComparison.Times(32, 6_400, 7_125.5, 5_469, 8.5))),
            new RuntimeComparison.Model(
                "compact, GateSieve",
                602_824,
                2_104_000,
                1_921_500,
                180_250,
                List.of(
                    new RuntimeComparison.Times(1, 759.25, 905, 46_098, 1),
                    new RuntimeComparison.Times(32, 753, 812.5, 46_481, 1)))));
  }

  /** Perplexity, with windows started cold. */
  public static Quality quality() {
    return new Quality(
        Metric.PERPLEXITY,
        "test",
        116.4731,
        116.4728,
        List.of(Floor.unigram(637.25), Floor.bigram(183.5), Floor.fiveGram(141.23)),
        Double.NaN,
        new ColdWindows(35, 121.01, 121.0),
        new ValidationText(120.25, 125.5),
        7L);
  }

  public static List<RoundMetrics> rounds(int count) {
    return SampleRun.rounds(count).stream().map(SampleLanguageRun::withPerplexity).toList();
  }

  private static RoundMetrics withPerplexity(RoundMetrics round) {
    return new RoundMetrics(
        round.round(),
        round.step(),
        round.epoch(),
        round.loss() * 11,
        round.kl(),
        120 + 4000 * Math.exp(-round.epoch()),
        round.words(),
        round.words(),
        round.hidden(),
        round.gates(),
        round.seconds(),
        round.localSeconds(),
        round.longestLocalSeconds(),
        round.exchangedBytes(),
        round.tokens());
  }

  public static List<TradeOffPoint> tradeOff() {
    return List.of(
        new TradeOffPoint("threshold 1", 125.4, 40.1, 1_400_000, false),
        new TradeOffPoint("threshold 3", 118.2, 24.5, 2_104_000, true));
  }

  /** A model that reads all its words but the last, and some of whose gates are live. */
  public static LanguageModel model(int hidden) {
    int rows = TOKENS.size() - 1;
    List<CompactGate> gates =
        List.of(
            gate(GateKind.INPUT, rows, hidden, 2),
            gate(GateKind.FORGET, rows, hidden, 4),
            gate(GateKind.CANDIDATE, rows, hidden, 1),
            gate(GateKind.OUTPUT, rows, hidden, 8));
    return new LanguageModel(
        new TokenEncoder(new TokenText(TextUnits.WORDS, false), new TokenVocabulary(TOKENS)),
        IntStream.rangeClosed(1, TOKENS.size()).map(id -> id > rows ? 0 : id).toArray(),
        new CompactNetwork(
            new OneHotWords(rows),
            new CompactLstm(rows, hidden, GateActivation.LOGISTIC, gates),
            new CompactOutput(
                hidden,
                TOKENS.size(),
                OutputActivation.SOFTMAX,
                new float[hidden * TOKENS.size()],
                new float[TOKENS.size()])),
        Map.of());
  }

  /** Every {@code every}-th neuron is live; row r of the input weights is 1 / (r + 1). */
  private static CompactGate gate(GateKind kind, int rows, int hidden, int every) {
    int[] live = IntStream.range(0, hidden).filter(neuron -> neuron % every == 0).toArray();
    float[] inputWeights = new float[rows * live.length];
    for (int i = 0; i < inputWeights.length; i++) {
      inputWeights[i] = 1f / (i / live.length + 1);
    }
    return new CompactGate(
        kind,
        live,
        inputWeights,
        new float[hidden * live.length],
        new float[live.length],
        new float[hidden - live.length]);
  }
}
