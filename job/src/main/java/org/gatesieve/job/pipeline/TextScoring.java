package org.gatesieve.job.pipeline;

import org.gatesieve.job.corpus.TextPart;
import org.gatesieve.job.corpus.TokenShard;
import org.gatesieve.learn.network.NetworkPosterior;
import org.gatesieve.learn.training.LanguageEvaluation;
import org.gatesieve.learn.training.LanguageScorer;

/** Scores the running text of a part with a masked language model. */
final class TextScoring {
  static final MaskedScoring.Scorers<LanguageScorer> SCORERS =
      new MaskedScoring.Scorers<>(LanguageScorer.class, LanguageScorer::new);

  /** Tokens computed at a time where the text is one track. */
  static final int CARRIED_WINDOW = 256;

  private TextScoring() {}

  /**
   * The text of every shard in some tracks, each with its state carried.
   *
   * @param tracks 1 for exactly all targets
   */
  static LanguageEvaluation carried(
      MaskedScoring scoring, NetworkPosterior masked, TextPart part, int tracks, int window) {
    MaskedScoring.Use<LanguageScorer, TokenShard, LanguageEvaluation> use =
        (scorer, network, wordIds, shard) -> scorer.carried(shard, tracks, window, wordIds.ids());
    return scoring.forEachShard(masked, part.shards(), SCORERS, use).stream()
        .reduce(LanguageEvaluation.NONE, LanguageEvaluation::plus);
  }
}
