package org.gatesieve.job.serving;

import java.io.Serializable;
import org.gatesieve.compact.format.ModelFormatException;
import org.gatesieve.compact.inference.CompactClassifier;

/**
 * A model to be broadcast: its file travels, the classifier is built once in every JVM, and all
 * tasks there share it.
 */
public final class SharedClassifier implements Serializable {
  private static final long serialVersionUID = 1L;

  private final byte[] file;
  private transient CompactClassifier classifier;

  /**
   * Nothing is read yet.
   *
   * @param file the bytes of a classifier's file, which was read before
   */
  public SharedClassifier(byte[] file) {
    this.file = file;
  }

  /** The classifier of this JVM. */
  public synchronized CompactClassifier get() {
    if (classifier == null) {
      classifier = read();
    }
    return classifier;
  }

  private CompactClassifier read() {
    try {
      return CompactClassifier.load(file);
    } catch (ModelFormatException e) {
      throw new IllegalStateException("a model that the driver could read", e);
    }
  }
}
