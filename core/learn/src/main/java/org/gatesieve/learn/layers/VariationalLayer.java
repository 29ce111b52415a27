package org.gatesieve.learn.layers;

/** A DL4J layer of this package, as the training engine sees it. */
public interface VariationalLayer {

  /** Sets the shard whose noise the layer draws; 0 unless set. */
  void shard(int shard);

  /**
   * Leaves the KL term out of gradient and score, so that the data gradient can be clipped before
   * {@link #addDivergenceGradient} adds it.
   */
  void deferDivergence(boolean deferred);

  /** Adds the gradient of the KL term for a mini-batch of {@code objects} objects. */
  void addDivergenceGradient(int objects);
}
