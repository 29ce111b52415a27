package org.gatesieve.job.corpus;

import java.io.Serializable;

/** Positions [from, to) in a running text, counted in tokens. */
record TokenSpan(long from, long to) implements Serializable {

  boolean contains(long position) {
    return from <= position && position < to;
  }

  boolean covers(TokenSpan other) {
    return from <= other.from && other.to <= to;
  }

  boolean meets(TokenSpan other) {
    return from < other.to && other.from < to;
  }
}
