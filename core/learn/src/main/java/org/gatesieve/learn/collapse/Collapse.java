package org.gatesieve.learn.collapse;

import org.gatesieve.compact.model.CompactNetwork;
import org.gatesieve.learn.mask.NetworkMasks;
import org.gatesieve.learn.network.NetworkPosterior;

/** From masks to a compact network (METHOD §4). */
public final class Collapse {
  private Collapse() {}

  /**
   * The network without what {@code masks} prune and without what that leaves unread. It gives the
   * outputs of {@code masks.apply(posterior)} up to float rounding, on every document; a network of
   * which nothing is left gives its output bias.
   *
   * @throws IllegalArgumentException if the masks are of a network of another shape
   */
  public static CollapsedNetwork of(NetworkPosterior posterior, NetworkMasks masks) {
    NetworkPosterior masked = masks.apply(posterior);
    Alive alive = FixedPoint.of(masked);
    CompactNetwork network = new Folding(masked, alive).network();
    return new CollapsedNetwork(
        network,
        compactIds(masked.shape().oneHot() ? alive.inputs() : alive.words()),
        Structure.of(masked.shape(), alive),
        new Compression(PaperCompression.of(masked), StrictCompression.of(masked, network)));
  }

  /** Live words numbered from 1 in their order; 0 for every other. */
  private static int[] compactIds(boolean[] words) {
    int[] ids = new int[words.length];
    int next = 1;
    for (int word = 0; word < words.length; word++) {
      if (words[word]) {
        ids[word] = next++;
      }
    }
    return ids;
  }
}
