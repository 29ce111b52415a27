package org.gatesieve.learn.elastic;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.updater.BaseMultiLayerUpdater;
import org.deeplearning4j.nn.updater.UpdaterBlock;
import org.gatesieve.learn.layers.Parameters;
import org.gatesieve.learn.network.GateColumns;
import org.gatesieve.learn.network.NetworkShape;
import org.gatesieve.learn.training.TrainingState;

/** Takes over parameters and updater state, Adam's moments for instance, of what survives. */
final class Reduction {
  private final NetworkShape shape;
  private final Survivors survivors;
  private final int columns;
  private final int[] gates;

  /**
   * @param columns gate columns of the current network
   */
  Reduction(NetworkShape shape, GateColumns columns, Survivors survivors) {
    this.shape = shape;
    this.survivors = survivors;
    this.columns = columns.count();
    gates =
        Arrays.stream(survivors.gates())
            .map(gate -> Arrays.binarySearch(columns.live(), gate))
            .toArray();
  }

  /** The state of {@code before} as far as {@code after} has it. */
  TrainingState apply(MultiLayerNetwork before, MultiLayerNetwork after) {
    TrainingState state = TrainingState.of(before);
    int[] source = sources(before);
    float[] parameters = new float[source.length];
    for (int i = 0; i < source.length; i++) {
      parameters[i] = state.parameters()[source[i]];
    }
    return new TrainingState(
        parameters,
        updaterState(state.updater(), source, blocks(before), blocks(after)),
        state.step());
  }

  private static List<UpdaterBlock> blocks(MultiLayerNetwork network) {
    return ((BaseMultiLayerUpdater<?>) network.getUpdater()).getUpdaterBlocks();
  }

  /**
   * An updater keeps, for a block of parameters, the same number of values each, one kind after the
   * other over the whole block.
   */
  private static float[] updaterState(
      float[] state, int[] source, List<UpdaterBlock> before, List<UpdaterBlock> after) {
    if (state.length == 0) {
      return state;
    }
    int length = after.get(after.size() - 1).getUpdaterViewOffsetEnd();
    float[] reduced = new float[length];
    for (int b = 0; b < after.size(); b++) {
      UpdaterBlock from = before.get(b);
      UpdaterBlock to = after.get(b);
      int fromCount = from.getParamOffsetEnd() - from.getParamOffsetStart();
      int toCount = to.getParamOffsetEnd() - to.getParamOffsetStart();
      int kinds = (from.getUpdaterViewOffsetEnd() - from.getUpdaterViewOffsetStart()) / fromCount;
      for (int kind = 0; kind < kinds; kind++) {
        int fromStart = from.getUpdaterViewOffsetStart() + kind * fromCount;
        int toStart = to.getUpdaterViewOffsetStart() + kind * toCount;
        for (int i = 0; i < toCount; i++) {
          int parameter = source[to.getParamOffsetStart() + i];
          reduced[toStart + i] = state[fromStart + parameter - from.getParamOffsetStart()];
        }
      }
    }
    return reduced;
  }

  /** For every parameter of the next network, its place in the current one. */
  private int[] sources(MultiLayerNetwork before) {
    IntStream.Builder sources = IntStream.builder();
    int offset = 0;
    for (var parameter : before.paramTable().entrySet()) {
      String key = parameter.getKey().substring(parameter.getKey().indexOf('_') + 1);
      int start = offset;
      places(Parameters.tensor(key)).forEach(place -> sources.add(start + place));
      offset += Math.toIntExact(parameter.getValue().length());
    }
    return sources.build().toArray();
  }

  private IntStream places(String tensor) {
    int[] first = {0};
    int outputs = shape.outputs();
    return switch (tensor) {
      case Parameters.EMBEDDING -> places(survivors.words(), survivors.inputs(), shape.inputs());
      case Parameters.VOCABULARY_GROUPS -> places(first, survivors.words(), shape.words());
      case Parameters.INPUT_WEIGHTS -> places(survivors.inputs(), gates, columns);
      case Parameters.RECURRENT_WEIGHTS -> places(survivors.neurons(), gates, columns);
      case Parameters.INPUT_GROUPS -> places(first, survivors.inputs(), shape.inputs());
      case Parameters.GATE_GROUPS -> places(first, gates, columns);
      case Parameters.NEURON_GROUPS -> places(first, survivors.neurons(), shape.hidden());
      case Parameters.LSTM_BIAS ->
          places(IntStream.range(0, 4).toArray(), survivors.neurons(), shape.hidden());
      case Parameters.OUTPUT_WEIGHTS ->
          places(survivors.neurons(), IntStream.range(0, outputs).toArray(), outputs);
      case Parameters.OUTPUT_BIAS -> IntStream.range(0, outputs);
      default -> throw new IllegalArgumentException("No tensor is called " + tensor);
    };
  }

  private static IntStream places(int[] rows, int[] columns, int width) {
    return Arrays.stream(rows)
        .flatMap(row -> Arrays.stream(columns).map(column -> row * width + column));
  }
}
