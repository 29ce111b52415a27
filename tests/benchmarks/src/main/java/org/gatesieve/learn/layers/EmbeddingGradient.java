package org.gatesieve.learn.layers;

import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.gatesieve.benchmarks.parts.RandomBlock;
import org.gatesieve.benchmarks.parts.TrainedNetwork;
import org.gatesieve.benchmarks.peer.ClassifierWorkload;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The backward pass of the embedding layer: sums over the occurrences of each word. */
@State(Scope.Benchmark)
public class EmbeddingGradient {
  @Param(ClassifierWorkload.IMDB)
  public String shape;

  private Layer embedding;
  private INDArray gradient;

  @Setup
  public void train() {
    ClassifierWorkload workload = ClassifierWorkload.parse(shape);
    embedding = TrainedNetwork.create(workload).network().getLayer(0);
    gradient =
        RandomBlock.allocate(workload.tokens() * workload.inputs())
            .view(workload.steps(), workload.objects(), workload.inputs())
            .permute(1, 2, 0);
  }

  @Benchmark
  public void backward() {
    embedding.backpropGradient(gradient, LayerWorkspaceMgr.noWorkspaces());
  }
}
