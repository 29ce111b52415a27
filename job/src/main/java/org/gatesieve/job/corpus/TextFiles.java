package org.gatesieve.job.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.util.LineReader;
import org.gatesieve.job.failure.JobException;

/** Running text in one stream and without Spark, line by line, as {@link TextBlocks} reads it. */
public final class TextFiles {
  private static final byte[] LINE_FEED = {'\n'};
  private static final byte[] BYTE_ORDER_MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);

  private final Configuration hadoop;

  public TextFiles(Configuration hadoop) {
    this.hadoop = hadoop;
  }

  /**
   * Hands on every line, without its end, in the order of the files' paths.
   *
   * @param paths comma-separated Hadoop paths and globs; files may be compressed
   * @throws JobException when a path is missing or cannot be read, or a line is not UTF-8
   */
  public void read(String paths, Consumer<String> lines) {
    for (FileStatus file : new SourcePaths(hadoop).files(paths)) {
      try (InputStream stream = PlainStream.open(hadoop, file.getPath())) {
        read(file.getPath(), stream, lines);
      } catch (IOException e) {
        throw ReadFailure.of(file.getPath().toString(), e);
      }
    }
  }

  private static void read(Path file, InputStream stream, Consumer<String> lines)
      throws IOException {
    LineReader reader = new LineReader(stream, LINE_FEED);
    Text line = new Text();
    for (long number = 1; reader.readLine(line) > 0; number++) {
      byte[] bytes = LineEnd.strip(line);
      lines.accept(text(file, number, number == 1 ? withoutMark(bytes) : bytes));
    }
  }

  private static byte[] withoutMark(byte[] bytes) {
    int length = BYTE_ORDER_MARK.length;
    boolean marked =
        bytes.length >= length && Arrays.equals(bytes, 0, length, BYTE_ORDER_MARK, 0, length);
    return marked ? Arrays.copyOfRange(bytes, length, bytes.length) : bytes;
  }

  private static String text(Path file, long number, byte[] bytes) {
    return StrictUtf8.characters(bytes)
        .orElseThrow(
            () ->
                JobException.inputData(
                    file + ", line " + number + " is not UTF-8; convert or remove it"));
  }
}
