package org.gatesieve.benchmarks.parts;

import java.util.List;
import org.gatesieve.benchmarks.peer.ClassifierWorkload;
import org.gatesieve.learn.layers.PosteriorControl;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What happens to all parameters once the data gradient is there. */
@State(Scope.Benchmark)
public class Update {
  @Param(ClassifierWorkload.IMDB)
  public String shape;

  private List<PosteriorControl> posteriors;
  private double dataScale;
  private int step;

  @Setup
  public void train() {
    TrainedNetwork trained = TrainedNetwork.create(ClassifierWorkload.parse(shape));
    posteriors = trained.posteriors();
    dataScale = 1.0 / trained.network().batchSize();
  }

  /** For the clip. */
  @Benchmark
  public double gradientNorm() {
    double squares = 0;
    for (PosteriorControl posterior : posteriors) {
      squares += posterior.squaredGradientNorm();
    }
    return squares;
  }

  /** KL gradient, moments and parameters. */
  @Benchmark
  public void adam() {
    for (PosteriorControl posterior : posteriors) {
      posterior.update(step, dataScale);
    }
    step++;
  }
}
