package org.gatesieve.learn.collapse;

import java.util.ArrayDeque;
import java.util.Deque;
import org.gatesieve.compact.model.GateKind;
import org.gatesieve.learn.network.NetworkPosterior;

/**
 * The hidden neurons that can move the output. Two exact removals that METHOD §4's step 3, which
 * looks at one neuron at a time, does not see: neurons that feed only each other, and neurons that
 * are silent because a constant gate is zero (i or g zero leaves c at its start, zero; o zero
 * leaves h at zero).
 *
 * @param masked the masked network
 */
record Influence(NetworkPosterior masked) {

  /** Of the neurons in {@code alive}, those that reach W^d through live gates of such neurons. */
  boolean[] of(Alive alive) {
    Connections connections = new Connections(masked);
    int hidden = masked.shape().hidden();
    boolean[] reaching = new boolean[hidden];
    Deque<Integer> open = new ArrayDeque<>();
    for (int j = 0; j < hidden; j++) {
      if (sounds(alive, j) && connections.feedsOutput(j)) {
        reaching[j] = true;
        open.add(j);
      }
    }
    while (!open.isEmpty()) {
      int reader = open.remove();
      for (int j = 0; j < hidden; j++) {
        if (!reaching[j] && sounds(alive, j) && feeds(alive, j, reader)) {
          reaching[j] = true;
          open.add(j);
        }
      }
    }
    return reaching;
  }

  private boolean feeds(Alive alive, int neuron, int reader) {
    int hidden = masked.shape().hidden();
    for (int gate = reader; gate < 4 * hidden; gate += hidden) {
      if (alive.gates()[gate]
          && masked.recurrentWeights().mean()[neuron * 4 * hidden + gate] != 0) {
        return true;
      }
    }
    return false;
  }

  private boolean sounds(Alive alive, int neuron) {
    if (!alive.neurons()[neuron]) {
      return false;
    }
    for (GateKind kind : GateKind.values()) {
      int gate = kind.block() * masked.shape().hidden() + neuron;
      // A closed forget gate only clears the memory.
      if (kind != GateKind.FORGET && !alive.gates()[gate] && GateConstant.of(masked, gate) == 0) {
        return false;
      }
    }
    return true;
  }
}
