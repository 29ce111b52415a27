package org.gatesieve.learn.collapse;

import java.util.List;
import java.util.Map;
import org.gatesieve.compact.model.CompactModel;
import org.gatesieve.compact.model.CompactNetwork;
import org.gatesieve.compact.text.TextEncoder;

/**
 * A compact network and how it came from the original.
 *
 * @param network the compact network
 * @param compactIdByWord V; the compact id of every training id, 0 for padding and dead words. A
 *     document loses its padding and keeps its dead words: the network steps on them
 * @param structure groups left
 * @param compression what it saves
 */
public record CollapsedNetwork(
    CompactNetwork network, int[] compactIdByWord, Structure structure, Compression compression) {

  /**
   * The model that reads texts.
   *
   * @param training the text encoding of the training run; keeps its tokenizer and length
   * @param labels names of the labels, in the order of the training run
   * @param provenance what made the model
   * @throws IllegalArgumentException if the training vocabulary has not one id per word of the
   *     original network
   */
  public CompactModel model(
      TextEncoder training, List<String> labels, Map<String, String> provenance) {
    TextEncoder encoder =
        new TextEncoder(
            training.tokenizer(),
            CompactVocabulary.of(training.vocabulary(), compactIdByWord),
            training.maximumLength(),
            training.kept());
    return new CompactModel(encoder, network, labels, provenance);
  }
}
