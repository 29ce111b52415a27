package org.gatesieve.benchmarks.deeplearning4j;

import org.deeplearning4j.nn.conf.BackpropType;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.RNNFormat;
import org.deeplearning4j.nn.conf.layers.EmbeddingSequenceLayer;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.RnnOutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.gatesieve.benchmarks.peer.LanguageWorkload;
import org.gatesieve.benchmarks.peer.RandomText;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/**
 * Embedding → LSTM → output on every step. Labels are ids, from which DL4J itself makes one-hot
 * ones, B × T × V, in every step. Its truncated back-propagation carries the state from window to
 * window of one call, and begins every call with the state zero.
 */
final class Dl4jLanguageModel implements Dl4jModel {
  private final LanguageWorkload workload;
  private final RandomText text;
  private final MultiLayerNetwork network;

  Dl4jLanguageModel(LanguageWorkload workload) {
    this.workload = workload;
    text = RandomText.of(workload);
    network = new MultiLayerNetwork(configuration(workload));
    network.init();
  }

  private static MultiLayerConfiguration configuration(LanguageWorkload workload) {
    return new NeuralNetConfiguration.Builder()
        .seed(1)
        .dataType(DataType.FLOAT)
        .updater(new Adam(LEARNING_RATE))
        .list()
        .layer(
            new EmbeddingSequenceLayer.Builder()
                .nIn(workload.words())
                .nOut(LanguageWorkload.EMBEDDING)
                .inputLength(workload.steps())
                .build())
        .layer(
            new LSTM.Builder()
                .nIn(LanguageWorkload.EMBEDDING)
                .nOut(workload.hidden())
                .activation(Activation.TANH)
                .build())
        .layer(
            new RnnOutputLayer.Builder(LossFunction.SPARSE_MCXENT)
                .nIn(workload.hidden())
                .nOut(workload.words())
                .activation(Activation.SOFTMAX)
                // Its default is null, which the layer takes for the other format.
                .dataFormat(RNNFormat.NCW)
                .build())
        .backpropType(BackpropType.TruncatedBPTT)
        .tBPTTLength(workload.steps())
        .build();
  }

  @Override
  public void train(int steps) {
    int first = steps() * workload.steps();
    network.fit(words(first, steps), words(first + 1, steps));
  }

  /** Steps made so far. */
  int steps() {
    return network.getIterationCount();
  }

  /** Words of every track from a place; at its end a track begins anew. */
  private INDArray words(int first, int windows) {
    int length = windows * workload.steps();
    float[] words = new float[workload.objects() * length];
    for (int track = 0; track < workload.objects(); track++) {
      for (int i = 0; i < length; i++) {
        words[track * length + i] =
            text.word(track, (first + i) % (RandomText.WINDOWS * workload.steps()));
      }
    }
    return Nd4j.createFromArray(words).reshape(workload.objects(), 1, length);
  }

  @Override
  public double loss() {
    // DL4J divides the sum over all targets by the windows.
    return network.score() / workload.steps();
  }
}
