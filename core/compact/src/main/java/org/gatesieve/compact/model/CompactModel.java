package org.gatesieve.compact.model;

import java.util.List;
import java.util.Map;
import org.gatesieve.compact.text.TextEncoder;

/**
 * Everything that turns a text into a label: text encoding, network, labels and where it came from.
 *
 * @param encoder text to compact ids
 * @param network the collapsed network
 * @param labels names of the labels; two with a sigmoid output
 * @param provenance what made the model: configuration, seed, data fingerprint, versions
 */
public record CompactModel(
    TextEncoder encoder,
    CompactNetwork network,
    List<String> labels,
    Map<String, String> provenance) {}
