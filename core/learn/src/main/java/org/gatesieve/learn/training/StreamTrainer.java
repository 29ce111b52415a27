package org.gatesieve.learn.training;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.gatesieve.learn.layers.LanguagePass;
import org.gatesieve.learn.layers.RecurrentState;

/** The local steps of a language model on one shard. Not safe for concurrent use. */
final class StreamTrainer {
  private final MultiLayerNetwork network;
  private final LanguagePass pass;
  private final TensorUpdates updates;
  private final WindowBatch batch = new WindowBatch();

  /**
   * @param network as {@link LanguagePass#suits} says, trained with Adam
   */
  StreamTrainer(MultiLayerNetwork network, double gradientClip) {
    this.network = network;
    pass = new LanguagePass(network);
    updates = new TensorUpdates(network, gradientClip);
  }

  /**
   * Makes the steps that follow on the network's iteration count.
   *
   * @param inputIds id by which the network reads each id of the text; null where they are the same
   */
  ShardResult run(
      int shard,
      TokenStream stream,
      WindowSettings windows,
      int[] inputIds,
      StreamState before,
      int steps) {
    long seed = network.getDefaultConfiguration().getSeed();
    WindowPlan plan = windows.plan(stream, seed, shard);
    RecurrentState carried = before.copy();
    LocalTally tally = new LocalTally(shard);
    int begin = network.getIterationCount();
    for (int step = begin; step < begin + steps; step++) {
      plan.at(step);
      if (plan.fromZero()) {
        carried.reset(plan.windows());
      }
      batch.fill(stream, plan.places(), plan.windows(), plan.length(), inputIds);
      double loss = pass.train(batch.tokens(), batch.targets(), carried, step);
      updates.make(batch.size());
      tally.add(step, batch.size(), batch.size(), loss / batch.size());
    }
    return tally.result(
        TrainingState.of(network), windows.carried() ? StreamState.of(carried) : before);
  }
}
