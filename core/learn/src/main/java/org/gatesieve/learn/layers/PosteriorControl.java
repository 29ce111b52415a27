package org.gatesieve.learn.layers;

import java.util.function.Function;

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

  /**
   * From now on {@link #update} is called instead of DL4J's updater, which has to be Adam. The KL
   * term is deferred, and gradients are no longer complete in DL4J's arrays.
   *
   * @param moments where Adam's moments of a parameter of this layer lie
   */
  void updateHere(Function<String, Moments> moments);

  /** Σ of the squares of the data gradient that the backward pass before has left. */
  double squaredGradientNorm();

  /**
   * One step of Adam on the data gradient and that of the KL term.
   *
   * @param step global step
   * @param dataScale factor on the data gradient, the mean over the objects included
   */
  void update(int step, double dataScale);
}
