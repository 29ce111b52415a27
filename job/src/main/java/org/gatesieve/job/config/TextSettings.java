package org.gatesieve.job.config;

import org.gatesieve.compact.text.KeptEnd;
import org.gatesieve.compact.text.TextUnits;
import org.gatesieve.compact.text.TokenText;
import org.gatesieve.compact.text.Tokenizer;

/**
 * How text becomes ids.
 *
 * @param units what a language model reads and predicts
 * @param tokenizer of documents
 * @param words most frequent words kept, without the three reserved ids
 * @param minimumCount occurrences below which a word is unknown
 * @param maximumLength ids kept of a document, the start id included
 * @param kept which words of a longer document
 * @param unknownWords what a classifier reads where a word is not in its vocabulary
 */
public record TextSettings(
    TextUnits units,
    Tokenizer tokenizer,
    int words,
    int minimumCount,
    int maximumLength,
    KeptEnd kept,
    UnknownWords unknownWords) {

  /** How a language model cuts its text. */
  public TokenText tokenText() {
    return new TokenText(units, tokenizer.lowerCase());
  }
}
