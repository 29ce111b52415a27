package org.gatesieve.learn.collapse;

import org.gatesieve.learn.network.NetworkPosterior;

/**
 * Repeats METHOD §4's steps 1 to 5 until nothing more falls away. Sets only shrink, and what is
 * removed is either multiplied by zero or never read, so the outputs do not change.
 */
final class FixedPoint {
  private FixedPoint() {}

  static Alive of(NetworkPosterior masked) {
    Connections connections = new Connections(masked);
    Influence influence = new Influence(masked);
    Alive alive = Alive.everythingRead(masked.shape());
    while (true) {
      Alive connected = connections.of(alive);
      Alive next =
          new Alive(
              connected.words(), connected.inputs(), influence.of(connected), connected.gates());
      if (next.same(alive)) {
        return next;
      }
      alive = next;
    }
  }
}
