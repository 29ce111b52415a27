package org.gatesieve.job.export;

import java.io.IOException;
import java.io.OutputStream;

/** A model in another format, complete and ready to be written. */
@FunctionalInterface
public interface ExportedModel {

  /** Writes the bytes of the file, the same at every call; the stream stays open. */
  void writeTo(OutputStream out) throws IOException;
}
