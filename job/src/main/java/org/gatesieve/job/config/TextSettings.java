package org.gatesieve.job.config;

import org.gatesieve.compact.text.KeptEnd;
import org.gatesieve.compact.text.Tokenizer;

/**
 * How text becomes ids.
 *
 * @param words most frequent words kept, without the three reserved ids
 * @param minimumCount occurrences below which a word is unknown
 * @param maximumLength ids kept of a document, the start id included
 * @param kept which words of a longer document
 */
public record TextSettings(
    Tokenizer tokenizer, int words, int minimumCount, int maximumLength, KeptEnd kept) {}
