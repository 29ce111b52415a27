package org.gatesieve.learn.network;

import java.io.Serializable;
import org.gatesieve.compact.model.GateActivation;
import org.gatesieve.compact.model.OutputActivation;

/**
 * Sizes and nonlinearities of embedding → LSTM → output, or of a language model: LSTM → output,
 * whose words go straight into W^x.
 *
 * @param words V, ids of the training vocabulary, padding, start and unknown included; 0 of a
 *     language model, which has no E
 * @param inputs X, length of an embedding row; of a language model V
 * @param hidden H, hidden neurons
 * @param outputs K, units of the output layer
 */
public record NetworkShape(
    int words,
    int inputs,
    int hidden,
    int outputs,
    GateActivation gateActivation,
    OutputActivation outputActivation)
    implements Serializable {

  /** The same outputs and nonlinearities with other sizes. */
  public NetworkShape withSizes(int newWords, int newInputs, int newHidden) {
    return new NetworkShape(
        newWords, newInputs, newHidden, outputs, gateActivation, outputActivation);
  }

  /** Whether words go straight into W^x, one input each. */
  public boolean oneHot() {
    return words == 0;
  }
}
