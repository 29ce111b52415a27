package org.gatesieve.learn.training;

/**
 * The text in as many tracks as a step has windows, read side by side from beginning to end, window
 * after window: truncated back-propagation with carried state. A pass begins with the state zero.
 */
final class TrackPlan implements WindowPlan {
  private final int tracks;
  private final int trackLength;
  private final int window;
  private final int[] places;
  private int position;

  TrackPlan(WindowSettings settings, TokenStream stream) {
    int targets = stream.length() - 1;
    tracks = Math.min(settings.windows(), targets);
    trackLength = targets / tracks;
    window = settings.length();
    places = new int[tracks];
  }

  @Override
  public int steps() {
    return (trackLength + window - 1) / window;
  }

  @Override
  public void at(int step) {
    position = step % steps() * window;
    for (int track = 0; track < tracks; track++) {
      places[track] = track * trackLength + position;
    }
  }

  @Override
  public int[] places() {
    return places;
  }

  @Override
  public int windows() {
    return tracks;
  }

  @Override
  public int length() {
    return Math.min(window, trackLength - position);
  }

  @Override
  public boolean fromZero() {
    return position == 0;
  }
}
