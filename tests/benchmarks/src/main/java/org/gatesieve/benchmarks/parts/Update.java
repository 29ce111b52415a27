package org.gatesieve.benchmarks.parts;

import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.gatesieve.benchmarks.peer.Workload;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** DL4J's Adam over all parameters, and their subtraction. */
@State(Scope.Benchmark)
public class Update {
  @Param(Workload.IMDB)
  public String shape;

  private MultiLayerNetwork network;
  private Gradient gradient;

  @Setup
  public void train() {
    network = TrainedNetwork.create(Workload.parse(shape), "1").network();
    gradient = network.gradient();
  }

  @Benchmark
  public void adam() {
    network
        .getUpdater()
        .update(
            network,
            gradient,
            network.getIterationCount(),
            network.getEpochCount(),
            network.batchSize(),
            LayerWorkspaceMgr.noWorkspaces());
    INDArray parameters = network.params();
    parameters.subi(gradient.gradient().reshape(parameters.shape()));
  }
}
