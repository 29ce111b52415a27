package org.gatesieve.learn.layers;

import org.gatesieve.benchmarks.parts.TrainedNetwork;
import org.gatesieve.benchmarks.peer.ClassifierWorkload;
import org.gatesieve.learn.noise.NoiseStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Noise and samples of one step, as the layers draw them. */
@State(Scope.Benchmark)
public class Sampling {
  private static final SampledStep STEP = new SampledStep(true, 1);

  @Param(ClassifierWorkload.IMDB)
  public String shape;

  private LayerTensors embedding;
  private LayerTensors lstm;
  private TokenBatch batch;
  private WordRows rows;
  private ObjectGroups[] objectGroups;
  private NoiseStream[] objectNoise;
  private WeightSample inputWeights;
  private WeightSample recurrentWeights;
  private WordGroups wordGroups;

  @Setup
  public void train() {
    TrainedNetwork trained = TrainedNetwork.create(ClassifierWorkload.parse(shape));
    embedding = NetworkTensors.of(trained, 0);
    lstm = NetworkTensors.of(trained, 1);
    batch = new TokenBatch();
    batch.read(trained.batch().ids(), trained.batch().mask());
    rows = new WordRows(embedding.get(Parameters.EMBEDDING));
    rows.sample(batch, null);
    wordGroups = new WordGroups(embedding.get(Parameters.VOCABULARY_GROUPS));
    String[] groups = {Parameters.INPUT_GROUPS, Parameters.GATE_GROUPS, Parameters.NEURON_GROUPS};
    objectGroups = new ObjectGroups[groups.length];
    objectNoise = new NoiseStream[groups.length];
    for (int i = 0; i < groups.length; i++) {
      objectGroups[i] = new ObjectGroups(lstm.get(groups[i]));
      objectNoise[i] = lstm.noise(groups[i], STEP);
    }
    inputWeights = new WeightSample(lstm.get(Parameters.INPUT_WEIGHTS));
    recurrentWeights = new WeightSample(lstm.get(Parameters.RECURRENT_WEIGHTS));
  }

  @Benchmark
  public void embeddingRows() {
    rows.sample(batch, embedding.noise(Parameters.EMBEDDING, STEP));
  }

  @Benchmark
  public void wordGroups() {
    wordGroups.draw(batch, rows, embedding.noise(Parameters.VOCABULARY_GROUPS, STEP));
  }

  /** z^x, z^gates and z^h. */
  @Benchmark
  public void objectGroups() {
    for (int i = 0; i < objectGroups.length; i++) {
      objectGroups[i].draw(objectNoise[i], batch.objects());
    }
  }

  @Benchmark
  public void lstmWeights() {
    inputWeights.draw(lstm.noise(Parameters.INPUT_WEIGHTS, STEP));
    recurrentWeights.draw(lstm.noise(Parameters.RECURRENT_WEIGHTS, STEP));
  }
}
