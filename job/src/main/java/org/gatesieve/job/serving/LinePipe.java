package org.gatesieve.job.serving;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.function.UnaryOperator;
import org.gatesieve.job.corpus.StrictUtf8;
import org.gatesieve.job.failure.JobException;

/**
 * A line in, a line out, which is flushed before the next line is read.
 *
 * @param unit what a line of the input holds, in the words of messages
 */
record LinePipe(String unit, PrintWriter out) {

  /**
   * Answers every line of {@code in}, UTF-8.
   *
   * @param answer of a line without its line feed; has none itself
   * @throws JobException when there is no line, one is not UTF-8, or a stream fails
   */
  void run(InputStream in, UnaryOperator<String> answer) {
    try (InputStream buffered = new BufferedInputStream(in)) {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      long number = 0;
      while (readLine(buffered, line)) {
        number++;
        write(answer.apply(text(line, number)));
      }
      if (number == 0) {
        throw JobException.inputData("standard input is empty; give one " + unit + " per line");
      }
    } catch (IOException e) {
      throw JobException.storage("standard input cannot be read: " + e.getMessage(), e);
    }
  }

  /** Writes a line. */
  void write(String line) {
    out.print(line + "\n");
    // Flushes, too: whoever feeds a line may wait for the answer before giving the next.
    if (out.checkError()) {
      throw JobException.storage("standard output was closed before the input ended", null);
    }
  }

  /** False at the end of the input; a last line need not be ended. */
  private static boolean readLine(InputStream in, ByteArrayOutputStream line) throws IOException {
    line.reset();
    int next = in.read();
    if (next < 0) {
      return false;
    }
    while (next >= 0 && next != '\n') {
      line.write(next);
      next = in.read();
    }
    return true;
  }

  private static String text(ByteArrayOutputStream line, long number) {
    return StrictUtf8.decode(line.toByteArray())
        .orElseThrow(
            () ->
                JobException.inputData(
                    "standard input, line " + number + " is not UTF-8; convert the input"));
  }
}
