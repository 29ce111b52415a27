package org.gatesieve.learn.training;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.gatesieve.benchmarks.ours.BenchmarkNetwork;
import org.gatesieve.benchmarks.parts.TrainedNetwork;
import org.gatesieve.benchmarks.peer.Workload;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The norm of the data gradient. The KL gradient that follows has no weight here. */
@State(Scope.Benchmark)
public class GradientClip {
  @Param(Workload.IMDB)
  public String shape;

  private MultiLayerNetwork network;
  private DataGradientClip clip;

  @Setup
  public void train() {
    network = TrainedNetwork.create(Workload.parse(shape), "0").network();
    clip = new DataGradientClip(BenchmarkNetwork.GRADIENT_CLIP);
  }

  @Benchmark
  public void clip() {
    clip.onGradientCalculation(network);
  }
}
