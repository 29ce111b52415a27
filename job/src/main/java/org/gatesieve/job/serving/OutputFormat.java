package org.gatesieve.job.serving;

/** How predictions are written by Spark. */
public enum OutputFormat {
  JSONL,
  CSV,
  PARQUET
}
