package org.gatesieve.job.corpus;

/** What a document is used for. */
public enum CorpusPart {
  TRAINING,
  VALIDATION,
  TEST
}
