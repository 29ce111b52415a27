package org.gatesieve.compact.text;

/** Which part is kept of a document that is too long. */
public enum KeptEnd {
  /** Its first words. */
  BEGINNING,
  /** Its last words, where opinions are often summed up. */
  END
}
