package org.gatesieve.benchmarks.deeplearning4j;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.EmbeddingSequenceLayer;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.recurrent.LastTimeStep;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.gatesieve.benchmarks.ours.BatchDocuments;
import org.gatesieve.benchmarks.peer.PeerLoop;
import org.gatesieve.benchmarks.peer.RandomBatch;
import org.gatesieve.benchmarks.peer.StepTime;
import org.gatesieve.benchmarks.peer.Stopwatch;
import org.gatesieve.benchmarks.peer.TrainingPeer;
import org.gatesieve.benchmarks.peer.Workload;
import org.gatesieve.learn.training.MiniBatch;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ops.executioner.OpExecutioner;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** The dense, deterministic step by DL4J's own layers, with its default workspaces. */
final class DeepLearning4jPeer implements TrainingPeer {
  private static final double LEARNING_RATE = 1e-3;

  private final MultiLayerNetwork network;
  private final MiniBatch batch;

  private DeepLearning4jPeer(Workload workload) {
    network = new MultiLayerNetwork(configuration(workload));
    network.init();
    batch = new BatchDocuments(RandomBatch.of(workload)).miniBatch();
  }

  public static void main(String[] arguments) throws IOException {
    PeerLoop loop = new PeerLoop(arguments);
    loop.serve(new DeepLearning4jPeer(loop.workload()));
  }

  private static MultiLayerConfiguration configuration(Workload workload) {
    return new NeuralNetConfiguration.Builder()
        .seed(1)
        .dataType(DataType.FLOAT)
        .updater(new Adam(LEARNING_RATE))
        .list()
        .layer(
            new EmbeddingSequenceLayer.Builder()
                .nIn(Workload.WORDS)
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
                .nOut(Workload.OUTPUTS)
                .activation(Activation.SOFTMAX)
                .build())
        .build();
  }

  @Override
  public StepTime train(int steps) {
    Stopwatch stopwatch = new Stopwatch();
    for (int step = 0; step < steps; step++) {
      network.fit(batch.ids(), batch.labels());
    }
    return stopwatch.elapsed();
  }

  @Override
  public Map<String, String> facts() {
    OpExecutioner executioner = Nd4j.getExecutioner();
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put(
        "threads", String.valueOf(executioner.getEnvironmentInformation().get("omp.threads")));
    facts.put("loss", Double.toString(network.score()));
    return facts;
  }
}
