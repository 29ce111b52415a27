package org.gatesieve.learn.collapse;

import java.util.List;
import java.util.Map;
import org.gatesieve.compact.model.ClassificationModel;
import org.gatesieve.compact.model.CompactNetwork;
import org.gatesieve.compact.model.LanguageModel;
import org.gatesieve.compact.text.TextEncoder;
import org.gatesieve.compact.text.TokenEncoder;

/**
 * A compact network and how it came from the original.
 *
 * @param network the compact network
 * @param compactIdByWord V; the compact id of every training id, 0 for padding and dead words. A
 *     text loses its padding and keeps its dead words: the network steps on them
 * @param structure groups left
 * @param compression what it saves
 */
public record CollapsedNetwork(
    CompactNetwork network, int[] compactIdByWord, Structure structure, Compression compression) {

  /**
   * The model that labels texts.
   *
   * @param training the text encoding of the training run; keeps its tokenizer and length
   * @param labels names of the labels, in the order of the training run
   * @param provenance what made the model
   * @throws IllegalArgumentException if the training vocabulary has not one id per word of the
   *     original network
   */
  public ClassificationModel classifier(
      TextEncoder training, List<String> labels, Map<String, String> provenance) {
    TextEncoder encoder =
        new TextEncoder(
            training.tokenizer(),
            CompactVocabulary.of(training.vocabulary(), compactIdByWord),
            training.maximumLength(),
            training.kept());
    return new ClassificationModel(encoder, network, labels, provenance);
  }

  /**
   * The model that tells how probable each token is after a text.
   *
   * @param training text encoding of the training run
   * @param provenance what made the model
   * @throws IllegalArgumentException if the network is no language model, or its vocabulary another
   */
  public LanguageModel languageModel(TokenEncoder training, Map<String, String> provenance) {
    return new LanguageModel(training, compactIdByWord, network, provenance);
  }
}
