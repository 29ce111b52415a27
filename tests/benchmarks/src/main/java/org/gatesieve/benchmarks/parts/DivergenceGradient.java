package org.gatesieve.benchmarks.parts;

import org.deeplearning4j.nn.api.Layer;
import org.gatesieve.benchmarks.peer.Workload;
import org.gatesieve.learn.layers.VariationalLayer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The gradient of the KL term of all tensors. */
@State(Scope.Benchmark)
public class DivergenceGradient {
  @Param(Workload.IMDB)
  public String shape;

  private TrainedNetwork trained;

  @Setup
  public void train() {
    trained = TrainedNetwork.create(Workload.parse(shape), "1");
  }

  @Benchmark
  public void add() {
    int objects = trained.network().batchSize();
    for (Layer layer : trained.network().getLayers()) {
      ((VariationalLayer) layer).posterior().addDivergenceGradient(objects);
    }
  }
}
