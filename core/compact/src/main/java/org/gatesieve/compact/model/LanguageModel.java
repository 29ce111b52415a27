package org.gatesieve.compact.model;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.gatesieve.compact.text.TokenEncoder;

/**
 * Everything that tells how probable each token is after a text. A token whose word died is read as
 * a zero vector; as a prediction it keeps its own unit of the output.
 *
 * @param encoder text to token ids, which are the V units of the output
 * @param inputRows V compact ids, one per token: 0 for a dead word, else n > 0 for row n − 1 of the
 *     input weights; 1 to R in the order of the tokens
 * @param network the collapsed network on one-hot words, with a softmax over V units
 * @param provenance what made the model: configuration, seed, data fingerprint, versions; kept in
 *     the order of its keys
 */
public record LanguageModel(
    TokenEncoder encoder, int[] inputRows, CompactNetwork network, Map<String, String> provenance)
    implements CompactModel {

  /**
   * @throws IllegalArgumentException unless the network reads one-hot words, every row of it
   *     belongs to one token, in order, and every token has one unit of a softmax
   */
  public LanguageModel {
    provenance = Collections.unmodifiableMap(new TreeMap<>(provenance));
    int tokens = encoder.vocabulary().size();
    if (inputRows.length != tokens) {
      throw new IllegalArgumentException(
          "%d input rows, the vocabulary has %d tokens".formatted(inputRows.length, tokens));
    }
    if (!(network.embedding() instanceof OneHotWords words)) {
      throw new IllegalArgumentException("a language model reads one-hot words, no embedding");
    }
    requireAscending(inputRows, words.rows());
    CompactOutput output = network.output();
    if (output.activation() != OutputActivation.SOFTMAX || output.units() != tokens) {
      throw new IllegalArgumentException(
          "%s output of %d units, %d tokens need a softmax of as many"
              .formatted(output.activation(), output.units(), tokens));
    }
  }

  private static void requireAscending(int[] inputRows, int rows) {
    int live = 0;
    for (int token = 0; token < inputRows.length; token++) {
      if (inputRows[token] != 0 && inputRows[token] != ++live) {
        throw new IllegalArgumentException(
            "token %d has input row %d, must be 0 or %d".formatted(token, inputRows[token], live));
      }
    }
    if (live != rows) {
      throw new IllegalArgumentException(
          "%d tokens have an input row, the network has %d rows".formatted(live, rows));
    }
  }
}
