package org.gatesieve.learn.training;

import java.util.Iterator;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.gatesieve.learn.assembly.SparseNetwork;
import org.gatesieve.learn.layers.LanguagePass;
import org.gatesieve.learn.layers.VariationalLayer;
import org.nd4j.linalg.dataset.api.DataSet;

/**
 * The local steps of an averaging round: a pure function of training state, shard and seed. It
 * keeps buffers between calls, but nothing that a result depends on. Not safe for concurrent use.
 */
public final class LocalTrainer {
  private final MultiLayerNetwork network;
  private final TrainingStep trainingStep;
  private final DocumentBatch batch = new DocumentBatch();
  private final StreamTrainer streams;

  /**
   * Builds the network.
   *
   * @param gradientClip largest global norm of the data gradient; 0 switches clipping off
   */
  public LocalTrainer(MultiLayerConfiguration configuration, double gradientClip) {
    network = SparseNetwork.blank(configuration);
    trainingStep =
        TensorUpdates.suit(network)
            ? new FusedStep(network, gradientClip)
            : new Dl4jStep(network, gradientClip);
    streams = LanguagePass.suits(network) ? new StreamTrainer(network, gradientClip) : null;
  }

  /**
   * Trains on encoded documents, which are shuffled anew in every pass.
   *
   * @param settings how they are read
   * @param steps local steps; an empty shard lets them pass idly and weighs nothing
   * @throws TrainingDivergedException if the loss or a parameter stops being a finite number
   */
  public ShardResult train(
      TrainingState state,
      int shard,
      LabelledDocuments documents,
      DocumentSettings settings,
      int steps) {
    if (documents.documents() == 0) {
      return ShardResult.empty(shard, state, steps, null);
    }
    long seed = network.getDefaultConfiguration().getSeed();
    BatchPlan plan = new BatchPlan(documents, settings, seed, shard);
    begin(state, shard);
    LocalTally tally = new LocalTally(shard);
    for (int step = state.step(); step < state.step() + steps; step++) {
      int[] chosen = plan.batch(step);
      batch.fill(plan.documents(), chosen);
      double loss = trainingStep.run(batch);
      tally.add(step, batch.size(), batch.length(), loss);
    }
    return tally.result(TrainingState.of(network), null);
  }

  /**
   * Trains a language model on a shard's text.
   *
   * @param inputIds id by which the network reads each id of the text; null where they are the same
   * @param before h and c after the shard's last round
   * @param steps local steps; a shard without targets lets them pass idly and weighs nothing
   * @throws TrainingDivergedException if the loss or a parameter stops being a finite number
   */
  public ShardResult train(
      TrainingState state,
      int shard,
      TokenStream stream,
      WindowSettings windows,
      int[] inputIds,
      StreamState before,
      int steps) {
    if (stream.length() < 2) {
      return ShardResult.empty(shard, state, steps, before);
    }
    begin(state, shard);
    return streams.run(shard, stream, windows, inputIds, before, steps);
  }

  /**
   * Trains on ready-made mini-batches, one step each, in their order.
   *
   * @throws TrainingDivergedException if the loss or a parameter stops being a finite number
   */
  public ShardResult train(TrainingState state, int shard, Iterator<? extends DataSet> batches) {
    if (!batches.hasNext()) {
      return ShardResult.empty(shard, state, 0, null);
    }
    begin(state, shard);
    LocalTally tally = new LocalTally(shard);
    while (batches.hasNext()) {
      DataSet next = batches.next();
      int step = network.getIterationCount();
      trainingStep.run(
          next.getFeatures(),
          next.getLabels(),
          next.getFeaturesMaskArray(),
          next.getLabelsMaskArray());
      tally.add(step, next.numExamples(), next.getFeatures().length(), network.score());
    }
    return tally.result(TrainingState.of(network), null);
  }

  private void begin(TrainingState state, int shard) {
    state.writeTo(network);
    for (Layer layer : network.getLayers()) {
      if (layer instanceof VariationalLayer variational) {
        variational.posterior().shard(shard);
      }
    }
  }
}
