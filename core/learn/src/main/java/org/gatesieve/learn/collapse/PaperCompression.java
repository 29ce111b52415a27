package org.gatesieve.learn.collapse;

import java.util.Arrays;
import org.gatesieve.learn.network.NetworkPosterior;
import org.gatesieve.learn.network.NetworkShape;

/**
 * The count that compares with the authors' released logs (METHOD §4, counting): all weights
 * against non-zero weights of E, W^x, W^h and W^d. Biases and group variables are on neither side.
 *
 * <p>A weight counts as non-zero when its own mask keeps it and it belongs to no word, input neuron
 * or hidden neuron that steps 1 to 3 remove, each rule read once from the original masks; step 5
 * then zeroes rows and columns of what was removed, once. What that exposes still counts, and so do
 * the weights into a gate that z^gates closes. The logs speak for one round of zeroing: IMDb's row
 * W, which has no z^voc, shows 4 947 non-zero embedding weights for 4 948 words left at epoch 600,
 * so columns of removed inputs were zeroed and words not removed again afterwards. They do not tell
 * whether columns into removed hidden neurons were zeroed too; METHOD's step 5 says so.
 *
 * <p>What elastic training has removed from the network is zero, whatever its own mask would have
 * been: a gate that it made constant has no weights that could still count.
 *
 * <p>The padding row is a row like any other here, as it is in the logs' 20 000 + 3 words: a
 * network without sparsification has a factor of exactly 1.
 */
final class PaperCompression {
  private PaperCompression() {}

  static Remaining of(NetworkPosterior masked) {
    NetworkShape shape = masked.shape();
    Alive alive = new Connections(masked).of(Alive.everything(shape));
    boolean[] gateOwners = new boolean[4 * shape.hidden()];
    for (int gate = 0; gate < gateOwners.length; gate++) {
      gateOwners[gate] = alive.neurons()[gate % shape.hidden()];
    }
    boolean[] outputs = new boolean[shape.outputs()];
    Arrays.fill(outputs, true);
    float[] embedding = masked.embedding().mean();
    float[] input = masked.inputWeights().mean();
    float[] recurrent = masked.recurrentWeights().mean();
    float[] output = masked.outputWeights().mean();
    long left =
        nonZeros(embedding, alive.words(), alive.inputs())
            + nonZeros(input, alive.inputs(), gateOwners)
            + nonZeros(recurrent, alive.neurons(), gateOwners)
            + nonZeros(output, alive.neurons(), outputs);
    return new Remaining(
        left, (long) embedding.length + input.length + recurrent.length + output.length);
  }

  private static long nonZeros(float[] matrix, boolean[] rows, boolean[] columns) {
    long count = 0;
    for (int row = 0; row < rows.length; row++) {
      for (int column = 0; rows[row] && column < columns.length; column++) {
        count += columns[column] && matrix[row * columns.length + column] != 0 ? 1 : 0;
      }
    }
    return count;
  }
}
