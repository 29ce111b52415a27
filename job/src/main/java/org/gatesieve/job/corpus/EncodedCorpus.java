package org.gatesieve.job.corpus;

import java.util.List;
import org.gatesieve.compact.text.TextEncoder;
import org.gatesieve.compact.text.Vocabulary;

/**
 * A corpus ready to train on. All parts have the same number of shards; a part that was not asked
 * for has empty ones.
 *
 * @param labels distinct labels of the training part, sorted; a label's id is its position
 * @param encoder text to ids, as training saw it
 * @param badRecords records that were left out
 * @param fingerprint 16 hexadecimal digits that depend on the texts and labels of every part, not
 *     on their order, files or shards
 */
public record EncodedCorpus(
    List<String> labels,
    TextEncoder encoder,
    EncodedPart training,
    EncodedPart validation,
    EncodedPart test,
    BadRecordSummary badRecords,
    String fingerprint) {

  public EncodedCorpus {
    labels = List.copyOf(labels);
  }

  public Vocabulary vocabulary() {
    return encoder.vocabulary();
  }

  /** Gives the cached shards back to the cluster. */
  public void release() {
    training.shards().unpersist();
    validation.shards().unpersist();
    test.shards().unpersist();
  }
}
