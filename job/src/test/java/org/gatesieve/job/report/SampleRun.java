package org.gatesieve.job.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
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

/** A run of invented figures that look like a real one's. */
public final class SampleRun {
  public static final int HIDDEN = 7;

  private static final List<String> WORDS =
      List.of(
          "worst",
          "awful",
          "excellent",
          "waste",
          "wonderful",
          "boring",
          "perfect",
          "<br />",
          "terrible",
          "R&B",
          "superb",
          "dull",
          "7/10",
          "naïve",
          "שלום",
          "mess");

  private SampleRun() {}

  public static ReportContent content() {
    return new ReportContent(report(), rounds(120), model(HIDDEN), tradeOff(), provenance());
  }

  public static RunReport report() {
    return new RunReport(
        "classification",
        "W+G+N",
        7,
        quality("test", 0.84512),
        new Equality(2.384185791015625E-7, 25012, 3),
        new Compression(
            18457.25, 6021.5, 6_221_314, 1_033, 24_893_412, 8_412, 23_065_100, 4_120, 219_136, 71),
        new Structure(
            new Left(16, 20003),
            new Left(1, 300),
            new Left(7, 128),
            new Structure.Gates(
                new Left(2, 128), new Left(1, 128), new Left(3, 128), new Left(0, 128))),
        new TrainingEffort(120, 40, 156.25, 212_500_000, 1_360_000.5),
        new RunLatency(
            new Latency(Latency.Unit.DOCUMENT, 0.0125, 0.03125, 25000, 17_600_000),
            new Latency(Latency.Unit.DOCUMENT, 4.5, 5.25, 220, 48_500.5),
            Optional.empty()));
  }

  /** Accuracy on that part. */
  public static Quality quality(String part, double compact) {
    return new Quality(
        Metric.ACCURACY,
        part,
        0.84516,
        compact,
        List.of(Floor.majority(0.5), Floor.naiveBayes(0.8213)),
        Double.NaN,
        null,
        null,
        null);
  }

  public static List<RoundMetrics> rounds(int count) {
    List<RoundMetrics> rounds = new ArrayList<>();
    Random random = new Random(5);
    for (int round = 1; round <= count; round++) {
      double done = (double) round / count;
      double left = Math.exp(-11 * done);
      rounds.add(
          new RoundMetrics(
              round,
              round * 55L,
              40 * done,
              0.36 + 0.33 * Math.exp(-9 * done) + 0.012 * random.nextGaussian(),
              9.1 * Math.exp(-5 * done) + 0.08,
              round % 3 == 0
                  ? 0.86 - 0.34 * Math.exp(-8 * done) + 0.004 * random.nextGaussian()
                  : Double.NaN,
              16 + (int) (19_987 * left),
              1 + (int) (299 * left),
              7 + (int) (121 * left),
              new RoundMetrics.LiveGates(
                  2 + (int) (126 * left),
                  1 + (int) (127 * left * left),
                  3 + (int) (125 * left),
                  (int) (128 * left * left * left)),
              1.25,
              2.25,
              1.2,
              400 + (int) (99_000_000 * left),
              1_770_833));
    }
    return rounds;
  }

  /** A model of {@code hidden} neurons, of whose gates some are live. */
  public static ClassificationModel model(int hidden) {
    Vocabulary vocabulary = new Vocabulary(0, 0, 1, WORDS, List.of());
    float[] embedding = new float[WORDS.size()];
    for (int i = 0; i < embedding.length; i++) {
      embedding[i] = (i % 2 == 0 ? 2.5f : -2.5f) / (1 + 0.3f * i);
    }
    CompactLstm lstm =
        new CompactLstm(
            1,
            hidden,
            GateActivation.HARD_SIGMOID,
            List.of(
                gate(GateKind.INPUT, hidden, 3),
                gate(GateKind.FORGET, hidden, 7),
                gate(GateKind.CANDIDATE, hidden, 2),
                gate(GateKind.OUTPUT, hidden, hidden + 1)));
    CompactOutput output =
        new CompactOutput(
            hidden, 1, OutputActivation.SIGMOID, new float[hidden], new float[] {0.1f});
    return new ClassificationModel(
        new TextEncoder(new Tokenizer(true, true), vocabulary, 200),
        new CompactNetwork(new WordEmbedding(WORDS.size(), 1, embedding), lstm, output),
        List.of("negative", "positive"),
        Map.of());
  }

  /** Every {@code every}-th neuron is live, from the second of them on. */
  private static CompactGate gate(GateKind kind, int hidden, int every) {
    int[] live =
        java.util.stream.IntStream.range(0, hidden).filter(i -> i % every == every - 1).toArray();
    float[] constants = new float[hidden - live.length];
    for (int i = 0; i < constants.length; i++) {
      float share = (i * 37 % 101) / 100f;
      constants[i] = kind == GateKind.CANDIDATE ? 2 * share - 1 : share;
    }
    return new CompactGate(
        kind,
        live,
        new float[live.length],
        new float[hidden * live.length],
        new float[live.length],
        constants);
  }

  public static List<TradeOffPoint> tradeOff() {
    return List.of(
        new TradeOffPoint("threshold -1", 0.812, 41_200, 3_900, false),
        new TradeOffPoint("threshold 1", 0.838, 25_800, 5_100, false),
        new TradeOffPoint("threshold 3", 0.84512, 18_457.25, 8_704, true),
        new TradeOffPoint("threshold 4", 0.8455, 9_020, 15_000, false),
        new TradeOffPoint("threshold 6", 0.8457, 2_310, 61_000, false));
  }

  public static Provenance provenance() {
    SortedMap<String, String> configuration = new TreeMap<>();
    configuration.put("corpus.format", "folders");
    configuration.put("corpus.train", "hdfs://namenode:8020/corpora/imdb/train");
    configuration.put("network.hidden", "128");
    configuration.put("network.row", "W+G+N");
    configuration.put("text.words", "20000");
    configuration.put("training.epochs", "40");
    configuration.put("training.shards", "4");
    return new Provenance(
        "0a1b2c3d4e5f",
        7,
        "5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef",
        "deploy/gatesieve train --config hdfs:///jobs/imdb.yaml --set \"training.epochs=40\"",
        Instant.parse("2026-11-23T10:15:30Z"),
        new Versions("0.1.0", "404eb9f0c1d2", "3.5.9", "1.0.0-M2.1", "17.0.15"),
        null,
        "Zen",
        "vector",
        configuration);
  }
}
