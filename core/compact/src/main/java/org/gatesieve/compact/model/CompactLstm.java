package org.gatesieve.compact.model;

import java.util.List;

/**
 * A collapsed LSTM layer with group variables folded into its weights.
 *
 * @param inputs X, the input neurons left
 * @param hidden H, the hidden neurons left
 * @param activation nonlinearity of i, f and o
 * @param gates the four gates in the order of {@link GateKind}
 */
public record CompactLstm(
    int inputs, int hidden, GateActivation activation, List<CompactGate> gates) {

  /**
   * @throws IllegalArgumentException unless there is one gate of every kind, in order, and every
   *     tensor of it has the shape that {@code inputs} and {@code hidden} ask for
   */
  public CompactLstm {
    Shapes.requireNonNegative(inputs, "inputs");
    Shapes.requireNonNegative(hidden, "hidden");
    gates = List.copyOf(gates);
    List<GateKind> kinds = gates.stream().map(CompactGate::kind).toList();
    if (!kinds.equals(List.of(GateKind.values()))) {
      throw new IllegalArgumentException(
          "gates are " + kinds + ", must be " + List.of(GateKind.values()));
    }
    for (CompactGate gate : gates) {
      gate.requireShape(inputs, hidden);
    }
  }

  /** The gate of one kind. */
  public CompactGate gate(GateKind kind) {
    return gates.stream().filter(gate -> gate.kind() == kind).findFirst().orElseThrow();
  }

  /** Live gates of all kinds, the columns of the weight matrices that are left. */
  long liveColumns() {
    return gates.stream().mapToLong(gate -> gate.liveNeurons().length).sum();
  }
}
