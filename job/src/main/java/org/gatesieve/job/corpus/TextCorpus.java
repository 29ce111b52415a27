package org.gatesieve.job.corpus;

import org.gatesieve.compact.text.TokenEncoder;
import org.gatesieve.compact.text.TokenVocabulary;

/**
 * Running text ready to train a language model on. All parts have the same number of shards; a part
 * that was not asked for has empty ones.
 *
 * @param encoder text to ids, as training saw it
 * @param tokenCounts (V) occurrences in the training part by id
 * @param fingerprint 16 hexadecimal digits that depend on the text of every part, not on its files
 *     or shards
 */
public record TextCorpus(
    TokenEncoder encoder,
    TextPart training,
    TextPart validation,
    TextPart test,
    long[] tokenCounts,
    String fingerprint) {

  public TokenVocabulary vocabulary() {
    return encoder.vocabulary();
  }

  /** Gives the cached shards back to the cluster. */
  public void release() {
    training.shards().unpersist();
    validation.shards().unpersist();
    test.shards().unpersist();
  }
}
