package org.gatesieve.learn.training;

import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.gatesieve.learn.assembly.PosteriorExchange;
import org.gatesieve.learn.assembly.SparseNetwork;
import org.gatesieve.learn.layers.LanguagePass;
import org.gatesieve.learn.layers.NextTokens;
import org.gatesieve.learn.layers.RecurrentState;
import org.gatesieve.learn.network.NetworkPosterior;

/**
 * Scores running text with a language model's means and no noise (METHOD §2). Not safe for
 * concurrent use.
 */
public final class LanguageScorer implements MaskedScorer {
  private final LanguagePass pass;
  private final MultiLayerNetwork network;
  private final WindowBatch batch = new WindowBatch();

  public LanguageScorer(MultiLayerConfiguration configuration) {
    network = SparseNetwork.blank(configuration);
    pass = new LanguagePass(network);
  }

  @Override
  public void use(NetworkPosterior posterior) {
    PosteriorExchange.writeMeans(posterior, network);
  }

  /**
   * The text in tracks side by side, each with its state carried from beginning to end.
   *
   * @param tracks 1 for the whole text in one; with more, up to that many targets less one are left
   *     out
   * @param inputIds id by which the network reads each id of the text; null where they are the same
   */
  public LanguageEvaluation carried(TokenStream stream, int tracks, int window, int[] inputIds) {
    if (stream.length() < 2) {
      return LanguageEvaluation.NONE;
    }
    WindowSettings settings = new WindowSettings(tracks, window, true);
    return score(stream, new TrackPlan(settings, stream), inputIds, NextTokens.IGNORED);
  }

  /**
   * The text in windows, each from the state zero.
   *
   * @param windows scored at a time
   * @param next sees the probabilities of every target: of each batch first what is behind the
   *     first token of every window, then behind the second, and so on
   */
  public LanguageEvaluation coldWindows(
      TokenStream stream, int windows, int window, int[] inputIds, NextTokens next) {
    if (stream.length() < 2) {
      return LanguageEvaluation.NONE;
    }
    WindowSettings settings = new WindowSettings(windows, window, false);
    return score(stream, new ColdPlan(settings, stream), inputIds, next);
  }

  private LanguageEvaluation score(
      TokenStream stream, WindowPlan plan, int[] inputIds, NextTokens next) {
    RecurrentState carried = new RecurrentState(0, network.layerSize(0));
    long targets = 0;
    double nats = 0;
    for (int step = 0; step < plan.steps(); step++) {
      plan.at(step);
      if (plan.fromZero()) {
        carried.reset(plan.windows());
      }
      batch.fill(stream, plan.places(), plan.windows(), plan.length(), inputIds);
      int[] places = plan.places();
      nats +=
          pass.score(
              batch.tokens(),
              batch.targets(),
              carried,
              (object, position, probabilities, from) ->
                  next.accept(places[object], position, probabilities, from));
      targets += batch.size();
    }
    return new LanguageEvaluation(targets, nats);
  }
}
