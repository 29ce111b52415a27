package org.gatesieve.learn.training;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.gatesieve.learn.layers.LanguagePass;
import org.gatesieve.learn.layers.RecurrentState;

/**
 * The loop of {@link StreamTrainer} without what a round does before and after its hundreds of
 * steps: state and text go on from call to call.
 */
public final class BareWindows {
  private final MultiLayerNetwork network;
  private final TokenStream text;
  private final WindowPlan plan;
  private final LanguagePass pass;
  private final TensorUpdates updates;
  private final RecurrentState carried;
  private final WindowBatch batch = new WindowBatch();

  /**
   * @param network as {@link LanguagePass#suits} says, trained with Adam
   * @param hidden H of the network
   * @param windows with carried state
   */
  public BareWindows(
      MultiLayerNetwork network,
      int hidden,
      TokenStream text,
      WindowSettings windows,
      double gradientClip) {
    this.network = network;
    this.text = text;
    plan = windows.plan(text, 1, 0);
    pass = new LanguagePass(network);
    updates = new TensorUpdates(network, gradientClip);
    carried = new RecurrentState(windows.windows(), hidden);
  }

  /** Makes {@code steps} steps; the mean loss of the last, in nats per target. */
  public double run(int steps) {
    double loss = Double.NaN;
    for (int i = 0; i < steps; i++) {
      int step = network.getIterationCount();
      plan.at(step);
      if (plan.fromZero()) {
        carried.reset(plan.windows());
      }
      batch.fill(text, plan.places(), plan.windows(), plan.length(), null);
      loss = pass.train(batch.tokens(), batch.targets(), carried, step) / batch.size();
      updates.make(batch.size());
    }
    return loss;
  }
}
