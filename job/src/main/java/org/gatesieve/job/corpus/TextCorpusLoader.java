package org.gatesieve.job.corpus;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.gatesieve.compact.text.TokenEncoder;
import org.gatesieve.job.config.CorpusSettings;
import org.gatesieve.job.config.TextSettings;
import org.gatesieve.job.failure.JobException;

/** Running text on storage to a corpus for a language model (DESIGN §3). */
public final class TextCorpusLoader {
  private final SparkSession session;
  private final JavaSparkContext spark;
  private final CorpusSettings settings;
  private final TextSettings text;

  private TextCorpusLoader(SparkSession session, CorpusSettings settings, TextSettings text) {
    this.session = session;
    this.spark = JavaSparkContext.fromSparkContext(session.sparkContext());
    this.settings = settings;
    this.text = text;
  }

  /**
   * Reads, splits, counts tokens, encodes and shards; the shards are computed and cached on return.
   *
   * @throws JobException when a path is missing, a line is not UTF-8, a part that was asked for has
   *     nothing to predict, or the training part has fewer than two tokens a shard
   */
  public static TextCorpus load(SparkSession session, CorpusSettings settings, TextSettings text) {
    TextCorpusLoader loader = new TextCorpusLoader(session, settings, text);
    try {
      return ReadFailure.explained(loader.paths(), loader::load);
    } finally {
      session.sparkContext().setJobDescription(null);
    }
  }

  private String paths() {
    return Stream.of(settings.train(), settings.validation(), settings.test())
        .filter(path -> !path.isEmpty())
        .collect(Collectors.joining(","));
  }

  private TextCorpus load() {
    describe("text");
    TextSources sources = TextSources.read(spark, settings, text.tokenText());
    try {
      describe("vocabulary");
      CountedVocabulary counted =
          TokenCounting.vocabulary(sources.blocks(CorpusPart.TRAINING), text);
      return encode(sources, counted);
    } finally {
      sources.release();
    }
  }

  private TextCorpus encode(TextSources sources, CountedVocabulary counted) {
    TokenEncoder encoder = new TokenEncoder(text.tokenText(), counted.vocabulary());
    Broadcast<TokenEncoder> shared = spark.broadcast(encoder);
    Map<CorpusPart, EncodedText> texts = new EnumMap<>(CorpusPart.class);
    try {
      for (CorpusPart part : CorpusPart.values()) {
        describe("tokens of " + part);
        texts.put(part, EncodedText.of(sources.blocks(part), shared));
      }
      new TextPartChecks(settings).check(texts, sources);
      return new TextCorpus(
          encoder,
          shards(CorpusPart.TRAINING, texts),
          shards(CorpusPart.VALIDATION, texts),
          shards(CorpusPart.TEST, texts),
          counted.occurrences(),
          fingerprint(texts));
    } finally {
      texts.values().forEach(EncodedText::release);
    }
  }

  private TextPart shards(CorpusPart part, Map<CorpusPart, EncodedText> texts) {
    describe("shards of " + part);
    EncodedText encoded = texts.get(part);
    JavaRDD<TokenShard> shards =
        TokenSharding.shards(
            encoded.blocks(),
            spark.broadcast(encoded.positions()),
            new ShardPlan(encoded.tokens(), settings.shards()));
    shards.count();
    return new TextPart(shards, encoded.tokens(), encoded.leftOut());
  }

  private static String fingerprint(Map<CorpusPart, EncodedText> texts) {
    StringBuilder content = new StringBuilder();
    texts.forEach(
        (part, text) ->
            content
                .append(part)
                .append(' ')
                .append(text.content().lines())
                .append(' ')
                .append(text.content().value())
                .append('\n'));
    return String.format("%016x", ContentHash.FINGERPRINT.of(content.toString()));
  }

  private void describe(String step) {
    session.sparkContext().setJobDescription("corpus: " + step);
  }
}
