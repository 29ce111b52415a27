package org.gatesieve.job.corpus;

import java.util.EnumMap;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.gatesieve.compact.text.TokenText;
import org.gatesieve.job.config.CorpusSettings;

/**
 * The paths of a corpus of running text and which of them feeds which part. A training text that
 * feeds several is cut at line ends.
 */
final class TextSources {
  private final SplitRule shares;
  private final Map<CorpusPart, RunningText> texts = new EnumMap<>(CorpusPart.class);

  private TextSources(SplitRule shares) {
    this.shares = shares;
  }

  static TextSources read(JavaSparkContext spark, CorpusSettings settings, TokenText rules) {
    TextSources sources = new TextSources(SplitRule.ofTraining(settings));
    sources.add(spark, CorpusPart.TRAINING, settings.train(), rules);
    sources.add(spark, CorpusPart.VALIDATION, settings.validation(), rules);
    sources.add(spark, CorpusPart.TEST, settings.test(), rules);
    return sources;
  }

  private void add(JavaSparkContext spark, CorpusPart part, String paths, TokenText rules) {
    if (!paths.isEmpty()) {
      texts.put(part, RunningText.read(spark, paths, rules));
    }
  }

  /** The text of a part's own path, or its piece of the training text. */
  JavaRDD<TextBlock> blocks(CorpusPart part) {
    RunningText training = texts.get(CorpusPart.TRAINING);
    if (part != CorpusPart.TRAINING && texts.containsKey(part)) {
      return texts.get(part).blocks();
    }
    return training.lines(shares.piece(part, training.tokens()));
  }

  /** Whether the settings name a path or a share for the part. */
  boolean has(CorpusPart part) {
    return texts.containsKey(part)
        || (part == CorpusPart.VALIDATION ? shares.validation() : shares.test()) > 0;
  }

  void release() {
    texts.values().forEach(RunningText::release);
  }
}
