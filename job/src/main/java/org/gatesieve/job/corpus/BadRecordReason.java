package org.gatesieve.job.corpus;

/** Why a record cannot be used. */
public enum BadRecordReason {
  /** The bytes are not UTF-8. */
  UNDECODABLE_BYTES,
  /** The record breaks the syntax of its format. */
  MALFORMED_RECORD,
  /** More or fewer columns than the first line of the file. */
  WRONG_COLUMN_COUNT,
  /** No label, or none that the label pattern finds. */
  MISSING_LABEL,
  /** A validation or test label that no training document has. */
  UNKNOWN_LABEL,
  /** No word in the text. */
  EMPTY_TEXT
}
