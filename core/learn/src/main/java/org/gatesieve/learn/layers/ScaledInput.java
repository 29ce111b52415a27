package org.gatesieve.learn.layers;

import java.util.Arrays;
import org.gatesieve.learn.memory.FloatBlock;
import org.gatesieve.learn.noise.NoiseStream;

/** x ∘ z^x of the rows that {@link ActiveRows} counts, and the way back. */
final class ScaledInput {
  private final ObjectGroups groups;
  private final int inputs;
  private FloatBlock input;
  private ActiveRows active;
  private float[] rows = new float[0];
  private float[] gradientRows = new float[0];

  ScaledInput(ObjectGroups groups, int inputs) {
    this.groups = groups;
    this.inputs = inputs;
  }

  /**
   * Writes the products without gaps.
   *
   * @param input x, steps × objects × X; has to stay as it is until the backward pass
   * @param noise the noise of this step; null for the means
   */
  void scale(FloatBlock input, ActiveRows active, NoiseStream noise, FloatBlock target) {
    this.input = input;
    this.active = active;
    groups.draw(noise, active.objects());
    int stepSize = active.objects() * inputs;
    if (rows.length < stepSize) {
      rows = new float[stepSize];
      gradientRows = new float[stepSize];
    }
    float[] factors = groups.values();
    for (int step = 0; step < active.steps(); step++) {
      int count = active.count(step) * inputs;
      input.read(step * stepSize, rows, 0, count);
      for (int i = 0; i < count; i++) {
        rows[i] *= factors[i];
      }
      target.write(active.offset(step) * inputs, rows, 0, count);
    }
  }

  /**
   * Writes ∂L/∂x and the gradient of z^x.
   *
   * @param gradient ∂L/∂(x ∘ z^x), without gaps
   * @param target steps × objects × X
   */
  void backward(FloatBlock gradient, FloatBlock target) {
    int stepSize = active.objects() * inputs;
    float[] factors = groups.values();
    float[] toGroups = groups.gradients();
    for (int step = 0; step < active.steps(); step++) {
      int count = active.count(step) * inputs;
      input.read(step * stepSize, rows, 0, count);
      gradient.read(active.offset(step) * inputs, gradientRows, 0, count);
      for (int i = 0; i < count; i++) {
        toGroups[i] += gradientRows[i] * rows[i];
        gradientRows[i] *= factors[i];
      }
      Arrays.fill(gradientRows, count, stepSize, 0f);
      target.write(step * stepSize, gradientRows, 0, stepSize);
    }
    groups.reduce(active.objects());
  }
}
