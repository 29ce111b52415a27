package org.gatesieve.learn.layers;

import java.util.Arrays;
import org.gatesieve.benchmarks.parts.RandomBlock;
import org.gatesieve.benchmarks.peer.ClassifierWorkload;
import org.gatesieve.compact.model.GateActivation;
import org.gatesieve.learn.kernel.CellGradients;
import org.gatesieve.learn.kernel.CellGroups;
import org.gatesieve.learn.kernel.CellKernel;
import org.gatesieve.learn.kernel.CellShape;
import org.gatesieve.learn.kernel.Kernels;
import org.gatesieve.learn.memory.FloatBlock;
import org.gatesieve.learn.network.GateColumns;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The recurrence between its matrix products, as {@link FusedLstm} runs it: the cell kernels, and
 * the copies between their arrays and the memory of the products.
 */
@State(Scope.Benchmark)
public class Cell {
  @Param(ClassifierWorkload.IMDB)
  public String shape;

  private final CellKernel kernel = Kernels.create().cell();
  private int objects;
  private int steps;
  private int hidden;
  private CellShape cell;
  private float[] mask;
  private CellGroups groups;
  private CellGradients gradients;
  private LstmTape tape;
  private FloatBlock arriving;

  @Setup
  public void allocate() {
    ClassifierWorkload workload = ClassifierWorkload.parse(shape);
    objects = workload.objects();
    steps = workload.steps();
    hidden = workload.hidden();
    cell = new CellShape(hidden, GateActivation.LOGISTIC);
    mask = new float[objects];
    Arrays.fill(mask, 1f);
    int gates = objects * cell.gates();
    int states = objects * hidden;
    float[] gateGroups = new float[gates];
    float[] neuronGroups = new float[states];
    Arrays.fill(gateGroups, 1f);
    Arrays.fill(neuronGroups, 1f);
    groups = new CellGroups(gateGroups, neuronGroups, RandomBlock.array(cell.gates()));
    gradients =
        new CellGradients(
            new float[states], new float[gates], new float[states], new float[cell.gates()]);
    tape = new LstmTape(GateColumns.all(hidden));
    tape.reserve(objects, steps, true);
    float[] preactivation = RandomBlock.array(workload.tokens() * cell.gates());
    tape.preactivation.write(0, preactivation, 0, preactivation.length);
    arriving = RandomBlock.allocate(states);
    forward();
  }

  @Benchmark
  public final void forward() {
    Arrays.fill(tape.stepState, 0f);
    for (int step = 0; step < steps; step++) {
      int offset = step * objects;
      tape.previousStates.write(offset * hidden, tape.stepState, 0, objects * hidden);
      tape.readPreactivation(offset, objects);
      kernel.forward(
          cell,
          objects,
          mask,
          groups,
          tape.stepPreactivation,
          tape.cellBefore(step),
          tape.stepState,
          tape.step(step));
    }
  }

  @Benchmark
  public void backward() {
    float[] stateGradient = tape.stepState;
    for (int step = steps - 1; step >= 0; step--) {
      // Numbers from outside in every step: without the products they would fade to denormal ones.
      arriving.read(0, stateGradient, 0, objects * hidden);
      tape.readPreactivation(step * objects, objects);
      kernel.backward(
          cell,
          objects,
          mask,
          groups,
          tape.stepPreactivation,
          tape.cellBefore(step),
          stateGradient,
          tape.step(step),
          gradients);
      tape.writePreactivation(step * objects, objects);
      tape.stateGradient.write(0, stateGradient, 0, objects * hidden);
    }
  }
}
