package org.gatesieve.learn.collapse;

import org.gatesieve.learn.network.NetworkPosterior;

/**
 * The rules of METHOD §4, steps 1 to 4, each applied once: what of {@code alive} is still connected
 * when only what is alive counts.
 *
 * @param masked the masked network; a weight or group exists when its mean is not zero
 */
record Connections(NetworkPosterior masked) {

  /** All rules read the same {@code alive}: none sees what another removes. */
  Alive of(Alive alive) {
    return new Alive(words(alive), inputs(alive), neurons(alive), gates(alive));
  }

  /** Step 1: z^voc, and a non-zero in the word's row of E. */
  private boolean[] words(Alive alive) {
    float[] embedding = masked.embedding().mean();
    float[] groups = masked.vocabularyGroups().mean();
    int inputs = masked.shape().inputs();
    boolean[] words = new boolean[masked.shape().words()];
    for (int w = 0; w < words.length; w++) {
      words[w] =
          alive.words()[w] && groups[w] != 0 && anyInRow(embedding, w, inputs, alive.inputs());
    }
    return words;
  }

  /**
   * Step 2: z^x, a non-zero in the outgoing row of W^x and one in the column of E, where there is
   * one.
   */
  private boolean[] inputs(Alive alive) {
    float[] embedding = masked.embedding().mean();
    float[] weights = masked.inputWeights().mean();
    float[] groups = masked.inputGroups().mean();
    int gates = alive.gates().length;
    boolean[] inputs = new boolean[masked.shape().inputs()];
    for (int x = 0; x < inputs.length; x++) {
      inputs[x] =
          alive.inputs()[x]
              && groups[x] != 0
              && (masked.shape().oneHot()
                  || anyInColumn(embedding, x, inputs.length, alive.words()))
              && anyInRow(weights, x, gates, alive.gates());
    }
    return inputs;
  }

  /** Step 3: z^h, and a non-zero in the outgoing row of W^h or of W^d. */
  private boolean[] neurons(Alive alive) {
    float[] recurrent = masked.recurrentWeights().mean();
    float[] groups = masked.neuronGroups().mean();
    int gates = alive.gates().length;
    boolean[] neurons = new boolean[masked.shape().hidden()];
    for (int j = 0; j < neurons.length; j++) {
      neurons[j] =
          alive.neurons()[j]
              && groups[j] != 0
              && (anyInRow(recurrent, j, gates, alive.gates()) || feedsOutput(j));
    }
    return neurons;
  }

  /** Step 4: z^gates, and a non-zero incoming weight; a removed neuron has no gates. */
  private boolean[] gates(Alive alive) {
    float[] input = masked.inputWeights().mean();
    float[] recurrent = masked.recurrentWeights().mean();
    float[] groups = masked.gateGroups().mean();
    int hidden = masked.shape().hidden();
    boolean[] gates = new boolean[4 * hidden];
    for (int gate = 0; gate < gates.length; gate++) {
      gates[gate] =
          alive.gates()[gate]
              && alive.neurons()[gate % hidden]
              && groups[gate] != 0
              && (anyInColumn(input, gate, gates.length, alive.inputs())
                  || anyInColumn(recurrent, gate, gates.length, alive.neurons()));
    }
    return gates;
  }

  /** Whether neuron {@code j} has a non-zero in its row of W^d. */
  boolean feedsOutput(int j) {
    int outputs = masked.shape().outputs();
    for (int k = 0; k < outputs; k++) {
      if (masked.outputWeights().mean()[j * outputs + k] != 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean anyInRow(float[] matrix, int row, int columns, boolean[] counted) {
    for (int column = 0; column < columns; column++) {
      if (counted[column] && matrix[row * columns + column] != 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean anyInColumn(float[] matrix, int column, int columns, boolean[] counted) {
    for (int row = 0; row < counted.length; row++) {
      if (counted[row] && matrix[row * columns + column] != 0) {
        return true;
      }
    }
    return false;
  }
}
