package org.gatesieve.learn.layers;

import org.gatesieve.learn.memory.FloatBlock;
import org.gatesieve.learn.memory.MatrixProduct;

/** The input part of vectors: one matrix product over all time steps. */
final class DenseInput implements InputPart {
  private final LayerTensors tensors;
  private final int inputs;
  private final int columns;
  private final ScaledInput scaledInput;
  private final WeightSample weights;
  private ActiveRows active;
  private FloatBlock input;

  /** x ∘ z^x, rows × X. */
  private FloatBlock scaled;

  /** ∂L/∂(x ∘ z^x), rows × X. */
  private FloatBlock toScaled;

  /** ∂L/∂x, steps × objects × X. */
  private FloatBlock toInput;

  DenseInput(LayerTensors tensors) {
    this.tensors = tensors;
    VariationalTensor matrix = tensors.get(Parameters.INPUT_WEIGHTS);
    inputs = matrix.spec().rows();
    columns = matrix.spec().columns();
    scaledInput = new ScaledInput(new ObjectGroups(tensors.get(Parameters.INPUT_GROUPS)), inputs);
    weights = new WeightSample(matrix);
  }

  /**
   * The part of some vectors.
   *
   * @param input x, steps × objects × X; has to stay as it is until the backward pass
   */
  DenseInput of(FloatBlock input) {
    this.input = input;
    return this;
  }

  @Override
  public void forward(ActiveRows active, SampledStep sampled, FloatBlock preactivation) {
    this.active = active;
    int size = Math.multiplyExact(active.objects() * active.steps(), inputs);
    scaled = FloatBlock.atLeast(scaled, size);
    toScaled = FloatBlock.atLeast(toScaled, size);
    toInput = FloatBlock.atLeast(toInput, size);
    weights.draw(tensors.noise(Parameters.INPUT_WEIGHTS, sampled));
    scaledInput.scale(input, active, tensors.noise(Parameters.INPUT_GROUPS, sampled), scaled);
    MatrixProduct.multiply(
        active.total(), columns, inputs, scaled, 0, weights.block(), 0f, preactivation, 0);
  }

  @Override
  public void backward(FloatBlock toPreactivation) {
    MatrixProduct.transposedMultiply(
        inputs, columns, active.total(), scaled, toPreactivation, weights.gradient());
    MatrixProduct.multiplyTransposed(
        active.total(), inputs, columns, toPreactivation, 0, weights.block(), 0f, toScaled, 0);
    scaledInput.backward(toScaled, toInput);
    weights.writeLogSigmaGradient();
  }

  /** ∂L/∂x, steps × objects × X; valid until the next backward pass. */
  FloatBlock gradient() {
    return toInput;
  }
}
