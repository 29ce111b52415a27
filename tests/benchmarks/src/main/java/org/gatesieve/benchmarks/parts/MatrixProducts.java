package org.gatesieve.benchmarks.parts;

import org.gatesieve.benchmarks.peer.ClassifierWorkload;
import org.gatesieve.learn.memory.FloatBlock;
import org.gatesieve.learn.memory.MatrixProduct;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The matrix products of the LSTM in one step, with its sizes, offsets and order. */
@State(Scope.Benchmark)
public class MatrixProducts {
  @Param(ClassifierWorkload.IMDB)
  public String shape;

  private ClassifierWorkload workload;
  private int inputs;
  private int hidden;
  private int gates;
  private FloatBlock input;
  private FloatBlock states;
  private FloatBlock preactivation;
  private FloatBlock stateGradient;
  private FloatBlock inputGradient;
  private FloatBlock inputWeights;
  private FloatBlock recurrentWeights;
  private FloatBlock inputWeightGradient;
  private FloatBlock recurrentWeightGradient;

  @Setup
  public void allocate() {
    workload = ClassifierWorkload.parse(shape);
    inputs = workload.inputs();
    hidden = workload.hidden();
    gates = 4 * hidden;
    input = RandomBlock.allocate(workload.tokens() * inputs);
    states = RandomBlock.allocate(workload.tokens() * hidden);
    preactivation = RandomBlock.allocate(workload.tokens() * gates);
    stateGradient = RandomBlock.allocate(workload.objects() * hidden);
    inputGradient = RandomBlock.allocate(workload.tokens() * inputs);
    inputWeights = RandomBlock.allocate(inputs * gates);
    recurrentWeights = RandomBlock.allocate(hidden * gates);
    inputWeightGradient = RandomBlock.allocate(inputs * gates);
    recurrentWeightGradient = RandomBlock.allocate(hidden * gates);
  }

  @Benchmark
  public void inputForward() {
    MatrixProduct.multiply(
        workload.tokens(), gates, inputs, input, 0, inputWeights, 0f, preactivation, 0);
  }

  @Benchmark
  public void recurrentForward() {
    int rows = workload.objects();
    for (int step = 1; step < workload.steps(); step++) {
      int offset = step * rows;
      MatrixProduct.multiply(
          rows,
          gates,
          hidden,
          states,
          offset * hidden,
          recurrentWeights,
          1f,
          preactivation,
          offset * gates);
    }
  }

  @Benchmark
  public void recurrentBackward() {
    int rows = workload.objects();
    for (int step = workload.steps() - 1; step > 0; step--) {
      MatrixProduct.multiplyTransposed(
          rows,
          hidden,
          gates,
          preactivation,
          step * rows * gates,
          recurrentWeights,
          1f,
          stateGradient,
          0);
    }
  }

  @Benchmark
  public void inputWeightGradient() {
    MatrixProduct.transposedMultiply(
        inputs, gates, workload.tokens(), input, preactivation, inputWeightGradient);
  }

  @Benchmark
  public void recurrentWeightGradient() {
    MatrixProduct.transposedMultiply(
        hidden, gates, workload.tokens(), states, preactivation, recurrentWeightGradient);
  }

  @Benchmark
  public void inputBackward() {
    MatrixProduct.multiplyTransposed(
        workload.tokens(), inputs, gates, preactivation, 0, inputWeights, 0f, inputGradient, 0);
  }
}
