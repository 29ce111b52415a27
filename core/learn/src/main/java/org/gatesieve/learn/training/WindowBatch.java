package org.gatesieve.learn.training;

import org.gatesieve.learn.layers.TokenBatch;

/**
 * Windows of running text, all of one length, each with the id that follows every one of its own.
 */
final class WindowBatch {
  private final TokenBatch tokens = new TokenBatch();
  private int[] targets = new int[0];

  /**
   * Takes the windows that begin at the given places.
   *
   * @param inputIds id by which the network reads each id of the text; null where they are the same
   */
  void fill(TokenStream stream, int[] places, int windows, int length, int[] inputIds) {
    tokens.begin(windows, length);
    int count = windows * length;
    targets = targets.length < count ? new int[count] : targets;
    for (int step = 0; step < length; step++) {
      for (int window = 0; window < windows; window++) {
        int place = places[window] + step;
        int token = stream.token(place);
        tokens.put(window, step, inputIds == null ? token : inputIds[token]);
        targets[step * windows + window] = stream.token(place + 1);
      }
    }
  }

  TokenBatch tokens() {
    return tokens;
  }

  /** Ids that follow, steps × windows. */
  int[] targets() {
    return targets;
  }

  /** Number of targets. */
  int size() {
    return tokens.objects() * tokens.steps();
  }
}
