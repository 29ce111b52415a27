package org.gatesieve.learn.training;

/**
 * All windows of a text side by side in their order, each from the state zero, as the reference
 * results of language models are measured. Every target is in one of them; the last may be short.
 */
final class ColdPlan implements WindowPlan {
  private final int targets;
  private final int batch;
  private final int window;
  private int first;
  private int[] places = new int[0];

  ColdPlan(WindowSettings settings, TokenStream stream) {
    targets = stream.length() - 1;
    batch = settings.windows();
    window = settings.length();
  }

  /** Those of full length in batches, and the short one for itself. */
  @Override
  public int steps() {
    return (targets / window + batch - 1) / batch + (targets % window == 0 ? 0 : 1);
  }

  @Override
  public void at(int step) {
    int full = targets / window;
    first = Math.min(step * batch, full);
    int count = first == full ? 1 : Math.min(batch, full - first);
    places = new int[count];
    for (int i = 0; i < count; i++) {
      places[i] = (first + i) * window;
    }
  }

  @Override
  public int[] places() {
    return places;
  }

  @Override
  public int windows() {
    return places.length;
  }

  @Override
  public int length() {
    return Math.min(window, targets - places[0]);
  }

  @Override
  public boolean fromZero() {
    return true;
  }
}
