package org.gatesieve.job.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.util.LineReader;

/** First lines of a file, read by the driver to learn its columns before any task starts. */
final class FileHead {
  private FileHead() {}

  /** At most {@code maximum} non-empty lines; fewer when the file ends earlier. */
  static List<SourceLine> lines(Configuration configuration, Path file, int maximum) {
    List<SourceLine> lines = new ArrayList<>();
    try (InputStream stream = PlainStream.open(configuration, file);
        LineReader reader = new LineReader(stream, new byte[] {'\n'})) {
      Text line = new Text();
      long offset = 0;
      int consumed = reader.readLine(line);
      while (consumed > 0 && lines.size() < maximum) {
        byte[] bytes = LineEnd.strip(line);
        if (bytes.length > 0) {
          lines.add(new SourceLine(file.toString(), offset, bytes));
        }
        offset += consumed;
        consumed = reader.readLine(line);
      }
    } catch (IOException e) {
      throw ReadFailure.of(file.toString(), e);
    }
    return lines;
  }
}
