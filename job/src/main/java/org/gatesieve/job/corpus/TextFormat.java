package org.gatesieve.job.corpus;

/** How documents without labels lie on storage. */
public enum TextFormat {
  /** One document per line; empty lines are none. */
  LINES,
  CSV,
  TSV,
  JSONL,
  PARQUET
}
