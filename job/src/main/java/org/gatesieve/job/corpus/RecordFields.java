package org.gatesieve.job.corpus;

import java.util.List;

/**
 * The fields of one record, as they stand in its source.
 *
 * @param position where the record stands in its source
 * @param label empty in a source without labels
 * @param splitKey what keeps records in one part
 * @param kept values of the columns that go on to a result, in the order asked for
 */
record RecordFields(
    String position, String label, String text, String splitKey, List<String> kept) {

  /** Of a format without further columns, whose texts are their own split keys. */
  static RecordFields of(String position, String label, String text) {
    return new RecordFields(position, label, text, text, List.of());
  }
}
