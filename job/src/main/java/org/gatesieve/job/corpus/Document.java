package org.gatesieve.job.corpus;

import java.util.List;

/**
 * A usable record.
 *
 * @param splitHash hash of the key that decides the part
 * @param position where the record stands in its source
 * @param kept as in {@link RecordFields}
 */
record Document(String label, String text, long splitHash, String position, List<String> kept)
    implements SourceRecord {}
