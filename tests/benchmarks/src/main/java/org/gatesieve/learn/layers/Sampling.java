package org.gatesieve.learn.layers;

import org.gatesieve.benchmarks.parts.TrainedNetwork;
import org.gatesieve.benchmarks.peer.Workload;
import org.gatesieve.learn.kernel.ElementaryFunctions;
import org.gatesieve.learn.noise.NoiseStream;
import org.gatesieve.learn.noise.RandomNumbers;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Noise and samples of one step, as the layers draw them. */
@State(Scope.Benchmark)
public class Sampling {
  @Param(Workload.IMDB)
  public String shape;

  private LayerTensors embedding;
  private LayerTensors lstm;
  private TokenBatch batch;
  private WordRows rows;
  private ObjectGroups[] objectGroups;
  private NoiseStream[] objectNoise;
  private WeightSample inputWeights;
  private WeightSample recurrentWeights;
  private final RandomNumbers random = new RandomNumbers();
  private final float[] oneNumber = new float[1];
  private float[] groupValues;

  @Setup
  public void train() {
    TrainedNetwork trained = TrainedNetwork.create(Workload.parse(shape));
    embedding = NetworkTensors.of(trained, 0);
    lstm = NetworkTensors.of(trained, 1);
    batch = TokenBatch.read(trained.batch().ids(), trained.batch().mask(), Workload.WORDS, false);
    rows = new WordRows(embedding.get(Parameters.EMBEDDING));
    groupValues = new float[batch.steps() * batch.objects()];
    String[] groups = {Parameters.INPUT_GROUPS, Parameters.GATE_GROUPS, Parameters.NEURON_GROUPS};
    objectGroups = new ObjectGroups[groups.length];
    objectNoise = new NoiseStream[groups.length];
    for (int i = 0; i < groups.length; i++) {
      objectGroups[i] = new ObjectGroups(lstm.get(groups[i]));
      objectNoise[i] = lstm.noise(groups[i], 1);
    }
    inputWeights = new WeightSample(lstm.get(Parameters.INPUT_WEIGHTS));
    recurrentWeights = new WeightSample(lstm.get(Parameters.RECURRENT_WEIGHTS));
  }

  @Benchmark
  public void embeddingRows() {
    rows.sample(batch, embedding.noise(Parameters.EMBEDDING, 1));
  }

  /** The loop of {@link SparseEmbeddingLayer}, which keeps it to itself. */
  @Benchmark
  public float[] wordGroups() {
    VariationalTensor groups = embedding.get(Parameters.VOCABULARY_GROUPS);
    NoiseStream stream = embedding.noise(Parameters.VOCABULARY_GROUPS, 1);
    for (int token = 0; token < groupValues.length; token++) {
      int word = batch.word(token);
      groups.mean().read(word, groupValues, token, 1);
      long index = (long) batch.object(token) * groups.spec().length() + word;
      random.normal(stream, index, oneNumber, 0, 1);
      float noise = oneNumber[0];
      groups.logSigma().read(word, oneNumber, 0, 1);
      groupValues[token] += ElementaryFunctions.exp(oneNumber[0]) * noise;
    }
    return groupValues;
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
    inputWeights.draw(lstm.noise(Parameters.INPUT_WEIGHTS, 1));
    recurrentWeights.draw(lstm.noise(Parameters.RECURRENT_WEIGHTS, 1));
  }
}
