package org.gatesieve.job.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.util.regex.Pattern;

/**
 * One file of a run, before it is written.
 *
 * @param name plain file name; a leading dot or underscore is kept for this package
 * @param content writes the bytes
 */
public record RunFile(String name, Content content) {
  /** The model's file in every run. */
  public static final String MODEL = "model.gsv";

  /** The same model for other runtimes. */
  public static final String ONNX_MODEL = "model.onnx";

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

  public RunFile {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not a name for a file of a run: " + name);
    }
  }

  /** A file whose bytes are at hand. */
  public static RunFile of(String name, byte[] bytes) {
    return new RunFile(name, out -> out.write(bytes));
  }

  /** Writes the bytes of a file; the stream is closed by the caller. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }
}
