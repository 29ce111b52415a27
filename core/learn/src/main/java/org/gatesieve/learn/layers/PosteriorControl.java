package org.gatesieve.learn.layers;

/** What a training engine decides about the posteriors of one layer. */
public interface PosteriorControl {

  /** Sets the shard whose noise the layer draws; 0 unless set. */
  void shard(int shard);

  /**
   * Leaves the KL term out of gradient and score, so that the data gradient can be clipped before
   * {@link #addDivergenceGradient} adds it.
   */
  void deferDivergence(boolean deferred);

  /**
   * Adds the gradient of the KL term to that of the backward pass before, times the number of
   * objects of its mini-batch, by which DL4J's updater will divide.
   */
  void addDivergenceGradient(int objects);
}
