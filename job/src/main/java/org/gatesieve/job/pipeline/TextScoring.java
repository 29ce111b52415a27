package org.gatesieve.job.pipeline;

import org.gatesieve.job.corpus.TextPart;
import org.gatesieve.job.corpus.TokenShard;
import org.gatesieve.learn.layers.NextTokens;
import org.gatesieve.learn.network.NetworkPosterior;
import org.gatesieve.learn.training.LanguageEvaluation;
import org.gatesieve.learn.training.LanguageScorer;
import org.gatesieve.learn.training.WindowSettings;

/** Scores the running text of a part with a masked language model. */
final class TextScoring {
  static final MaskedScoring.Scorers<LanguageScorer> SCORERS =
      new MaskedScoring.Scorers<>(LanguageScorer.class, LanguageScorer::new);

  /** Tokens computed at a time where the text is one track. */
  static final int CARRIED_WINDOW = 256;

  private TextScoring() {}

  /** The text of every shard in one track, with its state carried. */
  static LanguageEvaluation carried(MaskedScoring scoring, NetworkPosterior masked, TextPart part) {
    return score(
        scoring,
        masked,
        part,
        (scorer, network, wordIds, shard) ->
            scorer.carried(shard, 1, CARRIED_WINDOW, wordIds.ids()));
  }

  /**
   * The text of every shard in as many tracks as a step of training has windows: quicker than
   * {@link #carried}, and nearly the same.
   */
  static LanguageEvaluation inTracks(
      MaskedScoring scoring, NetworkPosterior masked, TextPart part, WindowSettings windows) {
    return score(
        scoring,
        masked,
        part,
        (scorer, network, wordIds, shard) ->
            scorer.carried(shard, windows.windows(), windows.length(), wordIds.ids()));
  }

  /** The text of every shard in windows, each from the state zero. */
  static LanguageEvaluation coldWindows(
      MaskedScoring scoring, NetworkPosterior masked, TextPart part, WindowSettings windows) {
    return score(
        scoring,
        masked,
        part,
        (scorer, network, wordIds, shard) ->
            scorer.coldWindows(
                shard, windows.windows(), windows.length(), wordIds.ids(), NextTokens.IGNORED));
  }

  private static LanguageEvaluation score(
      MaskedScoring scoring,
      NetworkPosterior masked,
      TextPart part,
      MaskedScoring.Use<LanguageScorer, TokenShard, LanguageEvaluation> use) {
    return scoring.forEachShard(masked, part.shards(), SCORERS, use).stream()
        .reduce(LanguageEvaluation.NONE, LanguageEvaluation::plus);
  }
}
