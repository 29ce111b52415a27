package org.gatesieve.job.pipeline;

import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.gatesieve.compact.format.ModelFormatException;
import org.gatesieve.compact.inference.CompactLanguageModel;
import org.gatesieve.compact.inference.TextScore;
import org.gatesieve.job.config.TrainingSettings;
import org.gatesieve.job.corpus.TextPart;
import org.gatesieve.job.corpus.TokenShard;
import org.gatesieve.job.report.Equality;
import org.gatesieve.learn.network.MaskedNetwork;
import org.gatesieve.learn.network.NetworkPosterior;
import org.gatesieve.learn.training.LanguageEvaluation;
import org.gatesieve.learn.training.LanguageScorer;
import org.gatesieve.learn.training.TokenStream;

/**
 * Holds a compact language model against the masked network (METHOD §4): every window of a part
 * from the state zero, every token of the vocabulary in turn, dead ones included, and the empty
 * text. Measures both with the state carried, too.
 */
final class TextProof {
  private final TrainingSettings settings;
  private final MaskedScoring scoring;
  private final NetworkPosterior masked;
  private final byte[] model;

  TextProof(
      TrainingSettings settings, MaskedScoring scoring, NetworkPosterior masked, byte[] model) {
    this.settings = settings;
    this.scoring = scoring;
    this.masked = masked;
    this.model = model;
  }

  TextComparison compare(TextPart part) {
    TextComparison text = text(part);
    return new TextComparison(
        text.equality().plus(withoutText()),
        text.maskedCold(),
        text.compactCold(),
        text.maskedCarried(),
        text.compactCarried());
  }

  private TextComparison text(TextPart part) {
    JavaSparkContext spark = JavaSparkContext.fromSparkContext(part.shards().context());
    Broadcast<byte[]> bytes = spark.broadcast(model);
    int windows = settings.batchSize();
    int length = settings.window();
    try {
      MaskedScoring.Use<LanguageScorer, TokenShard, TextComparison> use =
          (scorer, network, wordIds, shard) ->
              compare(scorer, network, read(bytes.value()), shard, windows, length);
      return scoring.forEachShard(masked, part.shards(), TextScoring.SCORERS, use).stream()
          .reduce(TextComparison.NONE, TextComparison::plus);
    } finally {
      bytes.destroy();
    }
  }

  private static TextComparison compare(
      LanguageScorer scorer,
      NetworkPosterior masked,
      CompactLanguageModel compact,
      TokenShard shard,
      int windows,
      int length) {
    WindowDifferences differences = new WindowDifferences(compact, shard, length);
    LanguageEvaluation cold = scorer.coldWindows(shard, windows, length, null, differences);
    LanguageEvaluation carried = scorer.carried(shard, 1, TextScoring.CARRIED_WINDOW, null);
    TextScore score = compact.score(shard.tokens());
    return new TextComparison(
        differences.equality(new MaskedNetwork(masked)),
        cold,
        differences.compact(),
        carried,
        new LanguageEvaluation(score.tokens(), score.nats()));
  }

  /** Every token in turn, and none. */
  private Equality withoutText() {
    LanguageScorer scorer =
        new LanguageScorer(MultiLayerConfiguration.fromJson(scoring.configuration()));
    scorer.use(masked);
    TokenStream tokens = new EveryToken(masked.shape().inputs());
    int length = settings.window();
    CompactLanguageModel compact = read(model);
    MaskedNetwork exact = new MaskedNetwork(masked);
    WindowDifferences differences = new WindowDifferences(compact, tokens, length);
    scorer.coldWindows(tokens, settings.batchSize(), length, null, differences);
    return differences.equality(exact).plus(WindowDifferences.ofEmptyText(compact, exact));
  }

  static CompactLanguageModel read(byte[] model) {
    try {
      return CompactLanguageModel.load(model);
    } catch (ModelFormatException e) {
      throw new IllegalStateException("a model that was just written cannot be read", e);
    }
  }

  /** All ids one after the other, and the first once more, so that the last has a successor. */
  private record EveryToken(int vocabulary) implements TokenStream {
    @Override
    public int length() {
      return vocabulary + 1;
    }

    @Override
    public int token(int place) {
      return place % vocabulary;
    }
  }
}
