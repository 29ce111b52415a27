package org.gatesieve.compact.model;

import java.util.Map;

/** A collapsed network with everything that is needed to feed it and to name what it says. */
public sealed interface CompactModel permits ClassificationModel, LanguageModel {

  CompactNetwork network();

  /** What made the model: configuration, seed, data fingerprint, versions; ordered by key. */
  Map<String, String> provenance();
}
