package org.gatesieve.learn.layers;

import java.util.Arrays;
import org.gatesieve.learn.network.GateColumns;
import org.gatesieve.learn.noise.NoiseStream;

/**
 * z^gates per object as the cell wants them, objects × 4H, with 0 for a gate without a column: it
 * stays the constant of its bias.
 */
final class GateGroups {
  private final ObjectGroups groups;
  private final GateColumns columns;
  private float[] values = new float[0];
  private float[] gradients = new float[0];

  GateGroups(ObjectGroups groups, GateColumns columns) {
    this.groups = groups;
    this.columns = columns;
  }

  /** Draws the values and clears the gradients; null noise gives the means. */
  void draw(NoiseStream noise, int objects) {
    groups.draw(noise, objects);
    if (columns.isWhole()) {
      return;
    }
    int count = objects * 4 * columns.hidden();
    if (values.length < count) {
      values = new float[count];
      gradients = new float[count];
    }
    Arrays.fill(gradients, 0, count, 0f);
    columns.spread(groups.values(), values, objects);
  }

  float[] values() {
    return columns.isWhole() ? groups.values() : values;
  }

  float[] gradients() {
    return columns.isWhole() ? groups.gradients() : gradients;
  }

  /** Sums the gradients over the objects into the gradient of μ and ln σ. */
  void reduce(int objects) {
    if (!columns.isWhole()) {
      columns.gather(gradients, groups.gradients(), objects);
    }
    groups.reduce(objects);
  }
}
