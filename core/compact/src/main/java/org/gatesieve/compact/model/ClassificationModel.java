package org.gatesieve.compact.model;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gatesieve.compact.text.TextEncoder;

/**
 * Everything that turns a text into a label: text encoding, network, labels and where it came from.
 *
 * @param encoder text to compact ids
 * @param network the collapsed network
 * @param labels names of the labels; two with a sigmoid output
 * @param provenance what made the model: configuration, seed, data fingerprint, versions; kept in
 *     the order of its keys
 */
public record ClassificationModel(
    TextEncoder encoder,
    CompactNetwork network,
    List<String> labels,
    Map<String, String> provenance)
    implements CompactModel {

  /**
   * @throws IllegalArgumentException unless the network has an embedding, every id a row of it (0
   *     excepted) and every probability one label
   */
  public ClassificationModel {
    labels = List.copyOf(labels);
    provenance = Collections.unmodifiableMap(new TreeMap<>(provenance));
    if (!(network.embedding() instanceof WordEmbedding)) {
      throw new IllegalArgumentException("a classifier reads an embedding, no one-hot words");
    }
    int ids = encoder.vocabulary().size();
    int rows = network.embedding().rows();
    if (ids - 1 != rows) {
      throw new IllegalArgumentException(
          "vocabulary has %d ids, embedding has %d rows: needs one id per row and id 0"
              .formatted(ids, rows));
    }
    int needed =
        switch (network.output().activation()) {
          case SOFTMAX -> network.output().units();
          case SIGMOID -> 2;
        };
    if (labels.size() != needed) {
      throw new IllegalArgumentException(
          "%d labels, the output gives %d probabilities".formatted(labels.size(), needed));
    }
    if (new HashSet<>(labels).size() != labels.size()) {
      throw new IllegalArgumentException("labels are not distinct: " + labels);
    }
  }
}
