package org.gatesieve.learn.training;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/**
 * The loop of {@link LocalTrainer} without what a round does before and after its hundreds of
 * steps: the same mini-batch, assembled anew each time.
 */
public final class BareSteps {
  private final MultiLayerNetwork network;
  private final LabelledDocuments documents;
  private final FusedStep step;
  private final BatchPlan plan;
  private final DocumentBatch batch = new DocumentBatch();

  /**
   * @param documents the mini-batch
   */
  public BareSteps(MultiLayerNetwork network, LabelledDocuments documents, double gradientClip) {
    this.network = network;
    this.documents = documents;
    step = new FusedStep(network, gradientClip);
    plan = new BatchPlan(documents, new DocumentSettings(documents.documents(), 0), 1, 0);
  }

  /** Makes {@code steps} steps; the mean loss of the last. */
  public double run(int steps) {
    double loss = Double.NaN;
    for (int i = 0; i < steps; i++) {
      batch.fill(documents, plan.batch(network.getIterationCount()));
      loss = step.run(batch);
    }
    return loss;
  }
}
