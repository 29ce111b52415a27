package org.gatesieve.job.config;

/** How a corpus lies on storage. */
public enum CorpusFormat {
  /** One folder per label, one document per file. */
  LABEL_FOLDERS,
  CSV,
  TSV,
  /** Label, separator, text: the text is the rest of the line, quotes mean nothing. */
  LABELLED_LINES,
  JSONL,
  PARQUET,
  /** Running text without labels, for language models. */
  TEXT
}
