package org.gatesieve.benchmarks.deeplearning4j;

import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.EmbeddingSequenceLayer;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.recurrent.LastTimeStep;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.gatesieve.benchmarks.ours.BatchDocuments;
import org.gatesieve.benchmarks.peer.ClassifierWorkload;
import org.gatesieve.benchmarks.peer.RandomBatch;
import org.gatesieve.learn.training.MiniBatch;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** Embedding → LSTM → output on the last step. */
final class Dl4jClassifier implements Dl4jModel {
  private final MultiLayerNetwork network;
  private final MiniBatch batch;

  Dl4jClassifier(ClassifierWorkload workload) {
    network = new MultiLayerNetwork(configuration(workload));
    network.init();
    batch = new BatchDocuments(RandomBatch.of(workload)).miniBatch();
  }

  private static MultiLayerConfiguration configuration(ClassifierWorkload workload) {
    return new NeuralNetConfiguration.Builder()
        .seed(1)
        .dataType(DataType.FLOAT)
        .updater(new Adam(LEARNING_RATE))
        .list()
        .layer(
            new EmbeddingSequenceLayer.Builder()
                .nIn(ClassifierWorkload.WORDS)
                .nOut(workload.inputs())
                .inputLength(workload.steps())
                .build())
        .layer(
            new LastTimeStep(
                new LSTM.Builder()
                    .nIn(workload.inputs())
                    .nOut(workload.hidden())
                    .activation(Activation.TANH)
                    .build()))
        .layer(
            new OutputLayer.Builder(LossFunction.MCXENT)
                .nIn(workload.hidden())
                .nOut(ClassifierWorkload.OUTPUTS)
                .activation(Activation.SOFTMAX)
                .build())
        .build();
  }

  @Override
  public void train(int steps) {
    for (int step = 0; step < steps; step++) {
      network.fit(batch.ids(), batch.labels());
    }
  }

  @Override
  public double loss() {
    return network.score();
  }
}
