package org.gatesieve.job.contest;

/** Somebody who computes what a model says about a batch of texts. */
interface Runner extends AutoCloseable {

  /** Computes a batch; what is returned depends on the result, so that no work can be left out. */
  float run(int batch);

  @Override
  void close();
}
