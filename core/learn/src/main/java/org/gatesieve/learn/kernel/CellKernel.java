package org.gatesieve.learn.kernel;

/**
 * The element-wise part of one LSTM time step (METHOD §1), between the two matrix products. A row
 * is one object of the mini-batch; a row with mask 0 copies h and c of the step before.
 */
public interface CellKernel {

  /**
   * Forward.
   *
   * @param mask one value per row
   * @param preactivation u_k(t), rows × 4H, without bias
   * @param previousCell c_{t−1}, rows × H
   * @param state h_{t−1} on entry, h_t on return, rows × H
   * @param tape receives what the backward pass needs
   */
  void forward(
      CellShape shape,
      int rows,
      float[] mask,
      CellGroups groups,
      float[] preactivation,
      float[] previousCell,
      float[] state,
      CellTape tape);

  /**
   * Backward.
   *
   * @param preactivation u_k(t) on entry, ∂L/∂u_k(t) on return, rows × 4H
   * @param previousCell c_{t−1}, rows × H
   * @param stateGradient ∂L/∂h_t on entry, rows × H; on return the part of ∂L/∂h_{t−1} that does
   *     not pass through u: all of it where the row is masked, 0 elsewhere
   * @param gradients accumulated over the time steps
   */
  void backward(
      CellShape shape,
      int rows,
      float[] mask,
      CellGroups groups,
      float[] preactivation,
      float[] previousCell,
      float[] stateGradient,
      CellTape tape,
      CellGradients gradients);
}
