package org.gatesieve.job.corpus;

/**
 * A usable record.
 *
 * @param splitHash hash of the key that decides the part
 * @param position where the record stands in its source
 */
record Document(String label, String text, long splitHash, String position)
    implements SourceRecord {}
