package org.gatesieve.job.corpus;

import java.io.Serializable;

/** What is demanded of a record of any format once its fields are known. */
@FunctionalInterface
interface RecordRules extends Serializable {

  /**
   * The document, or the reason why there is none.
   *
   * @param position where the record stands in its source
   * @param labelField empty in a source without labels
   * @param splitKey what keeps records in one part
   */
  SourceRecord check(String position, String labelField, String text, String splitKey);
}
