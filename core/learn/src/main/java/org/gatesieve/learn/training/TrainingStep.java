package org.gatesieve.learn.training;

import org.nd4j.linalg.api.ndarray.INDArray;

/** One step of training on one mini-batch. */
interface TrainingStep {

  /**
   * Forward, backward, update; afterwards the network's score is the loss before the update and its
   * iteration count is one higher.
   *
   * @param featuresMask null when nothing is masked
   * @param labelsMask null when nothing is masked
   */
  void run(INDArray features, INDArray labels, INDArray featuresMask, INDArray labelsMask);

  /**
   * The same on encoded documents.
   *
   * @return mean cross-entropy before the update, in nats
   */
  double run(DocumentBatch batch);
}
