package org.gatesieve.job.corpus;

import java.io.Serializable;

/** What is demanded of a record of any format once its fields are known. */
@FunctionalInterface
interface RecordRules extends Serializable {

  /** The document, or the reason why there is none. */
  SourceRecord check(RecordFields fields);
}
