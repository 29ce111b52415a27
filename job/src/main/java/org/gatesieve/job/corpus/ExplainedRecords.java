package org.gatesieve.job.corpus;

import java.io.IOException;
import java.util.Iterator;
import java.util.function.Supplier;

/** Records of one file, whose read failures name that file. */
record ExplainedRecords<T>(String file, Iterator<T> records) implements Iterator<T> {

  @Override
  public boolean hasNext() {
    return explained(records::hasNext);
  }

  @Override
  public T next() {
    return explained(records::next);
  }

  /** Scala's iterators throw input failures that Java's signatures hide. */
  private <V> V explained(Supplier<V> step) {
    try {
      return step.get();
    } catch (Exception e) {
      throw explanation(e);
    }
  }

  private RuntimeException explanation(Exception failure) {
    if (failure instanceof IOException) {
      return ReadFailure.of(file, failure);
    }
    return failure instanceof RuntimeException unchecked
        ? unchecked
        : new IllegalStateException("reading " + file, failure);
  }
}
