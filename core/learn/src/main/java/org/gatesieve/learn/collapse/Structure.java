package org.gatesieve.learn.collapse;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.gatesieve.compact.model.GateKind;
import org.gatesieve.learn.network.NetworkShape;

/**
 * Groups left after the fixed point (METHOD §4, counting).
 *
 * @param words words with an embedding row; start and unknown count, padding does not, since no
 *     step reads it. Of a language model, whose words are its inputs, the same as {@code inputs}
 * @param inputs input neurons
 * @param hidden hidden neurons
 * @param gates gates that depend on the input, by kind; every other gate is a constant
 */
public record Structure(
    Remaining words, Remaining inputs, Remaining hidden, Map<GateKind, Remaining> gates) {

  static Structure of(NetworkShape shape, Alive alive) {
    Map<GateKind, Remaining> gates = new EnumMap<>(GateKind.class);
    for (GateKind kind : GateKind.values()) {
      int from = kind.block() * shape.hidden();
      gates.put(kind, count(alive.gates(), from, from + shape.hidden()));
    }
    return new Structure(
        shape.oneHot()
            ? count(alive.inputs(), 0, shape.inputs())
            : count(alive.words(), 1, shape.words()),
        count(alive.inputs(), 0, shape.inputs()),
        count(alive.neurons(), 0, shape.hidden()),
        Collections.unmodifiableMap(gates));
  }

  private static Remaining count(boolean[] alive, int from, int to) {
    return new Remaining(IntStream.range(from, to).filter(i -> alive[i]).count(), to - from);
  }
}
