package org.gatesieve.learn.training;

import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.gatesieve.learn.classifier.ClassifierNetwork;
import org.gatesieve.learn.layers.Parameters;
import org.gatesieve.learn.layers.VariationalLayer;
import org.gatesieve.learn.memory.FloatBlock;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The local steps of an averaging round: a pure function of training state, shard and seed. It
 * keeps buffers between calls, but nothing that a result depends on. Not safe for concurrent use.
 */
public final class LocalTrainer {
  private final MultiLayerNetwork network;
  private final int batchSize;
  private final int outputs;

  /**
   * Builds the network.
   *
   * @param gradientClip largest global norm of the data gradient; 0 switches clipping off
   */
  public LocalTrainer(MultiLayerConfiguration configuration, int batchSize, double gradientClip) {
    network = ClassifierNetwork.initialised(configuration);
    this.batchSize = batchSize;
    outputs = (int) network.getOutputLayer().getParam(Parameters.OUTPUT_BIAS).length();
    network.setListeners(new DataGradientClip(gradientClip));
    for (Layer layer : network.getLayers()) {
      ((VariationalLayer) layer).deferDivergence(true);
    }
  }

  /** The state before the first step. */
  public TrainingState initialState() {
    return read(0);
  }

  /**
   * Trains on one shard.
   *
   * @param steps local steps; an empty shard lets them pass idly and weighs nothing
   * @throws TrainingDivergedException if the loss or a parameter stops being a finite number
   */
  public ShardResult train(TrainingState state, int shard, LabelledDocuments documents, int steps) {
    int end = state.step() + steps;
    if (documents.documents() == 0) {
      TrainingState idle = new TrainingState(state.parameters(), state.updater(), end);
      return new ShardResult(shard, idle, 0, 0, 0);
    }
    write(state, shard);
    BatchPlan plan =
        new BatchPlan(documents, batchSize, network.getDefaultConfiguration().getSeed(), shard);
    long examples = 0;
    long tokens = 0;
    double lossSum = 0;
    for (int step = state.step(); step < end; step++) {
      int[] batch = plan.batch(step);
      MiniBatch arrays = MiniBatch.of(documents, batch, outputs);
      network.fit(arrays.ids(), arrays.labels(), arrays.mask(), null);
      double loss = network.score();
      if (!Double.isFinite(loss)) {
        throw TrainingDivergedException.loss(shard, step, loss);
      }
      lossSum += loss * batch.length;
      examples += batch.length;
      tokens += arrays.tokens();
    }
    TrainingState result = read(end);
    // The loss of the last step was taken before its update.
    if (!allFinite(result.parameters())) {
      throw TrainingDivergedException.parameters(shard, end - 1);
    }
    return new ShardResult(shard, result, examples, tokens, lossSum / examples);
  }

  private void write(TrainingState state, int shard) {
    network.setIterationCount(state.step());
    FloatBlock.of(network.params()).write(0, state.parameters(), 0, state.parameters().length);
    INDArray updater = network.getUpdater().getStateViewArray();
    if (updater != null) {
      FloatBlock.of(updater).write(0, state.updater(), 0, state.updater().length);
    }
    for (Layer layer : network.getLayers()) {
      ((VariationalLayer) layer).shard(shard);
    }
  }

  private TrainingState read(int step) {
    INDArray updater = network.getUpdater().getStateViewArray();
    // Plain gradient descent has no state.
    float[] updaterState = updater == null ? new float[0] : copy(updater);
    return new TrainingState(copy(network.params()), updaterState, step);
  }

  private static boolean allFinite(float[] values) {
    for (float value : values) {
      if (!Float.isFinite(value)) {
        return false;
      }
    }
    return true;
  }

  private static float[] copy(INDArray array) {
    float[] values = new float[Math.toIntExact(array.length())];
    FloatBlock.of(array).read(0, values, 0, values.length);
    return values;
  }
}
