package org.gatesieve.job.corpus;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.gatesieve.job.failure.JobException;

/** Cuts the lines of one split into blocks, small enough that a task holds one in memory. */
final class TextBlocks implements Iterator<TextBlock> {
  private static final int CHARACTERS = 1 << 18;

  private final long split;
  private final Iterator<SourceLine> lines;
  private int number;

  private TextBlocks(long split, Iterator<SourceLine> lines) {
    this.split = split;
    this.lines = lines;
  }

  /** All text under {@code paths}, comma-separated Hadoop paths and globs, lazily. */
  static JavaRDD<TextBlock> read(JavaSparkContext spark, String paths) {
    return LineSource.bySplit(
        spark, new SourcePaths(spark.hadoopConfiguration()).files(paths), TextBlocks::new);
  }

  @Override
  public boolean hasNext() {
    return lines.hasNext();
  }

  @Override
  public TextBlock next() {
    SourceLine first = lines.next();
    List<String> texts = new ArrayList<>();
    texts.add(text(first));
    int characters = texts.get(0).length();
    while (characters < CHARACTERS && lines.hasNext()) {
      String text = text(lines.next());
      texts.add(text);
      characters += text.length() + 1;
    }
    return new TextBlock(new BlockKey(first.file(), split, number++), texts);
  }

  /** The input format has dropped the byte order mark of a file; elsewhere it is a character. */
  private static String text(SourceLine line) {
    return StrictUtf8.characters(line.bytes())
        .orElseThrow(
            () ->
                JobException.inputData(
                    line.position()
                        + ": the line is not UTF-8; convert the file or remove the line"));
  }
}
