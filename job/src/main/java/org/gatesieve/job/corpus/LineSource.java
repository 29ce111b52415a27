package org.gatesieve.job.corpus;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.InputSplit;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.lib.input.FileInputFormat;
import org.apache.hadoop.mapreduce.lib.input.FileSplit;
import org.apache.hadoop.mapreduce.lib.input.TextInputFormat;
import org.apache.spark.api.java.JavaNewHadoopRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.Function2;
import org.gatesieve.job.failure.JobException;
import scala.Tuple2;

/**
 * The lines of text files, plain or compressed, through Hadoop's own input format: it gives bytes
 * and offsets, where Spark's text reader gives decoded strings without a position.
 */
final class LineSource {
  private static final long BYTES_PER_TASK = 32L << 20;

  private LineSource() {}

  /** The lines that are not empty. */
  static JavaRDD<SourceLine> lines(JavaSparkContext spark, List<FileStatus> files) {
    return bySplit(spark, files, (start, lines) -> lines).filter(line -> line.bytes().length > 0);
  }

  /**
   * What {@code ofSplit} makes of all lines, empty ones too, of one split after the other.
   *
   * @param ofSplit its first argument is where the split begins in its file. Splits follow one
   *     another by that, where the lines' offsets do not in a file that is compressed.
   */
  static <T> JavaRDD<T> bySplit(
      JavaSparkContext spark,
      List<FileStatus> files,
      Function2<Long, Iterator<SourceLine>, Iterator<T>> ofSplit) {
    Configuration configuration = new Configuration(spark.hadoopConfiguration());
    // By default a lone carriage return would end a line, too, and cut texts in two.
    configuration.set("textinputformat.record.delimiter", "\n");
    JavaNewHadoopRDD<LongWritable, Text> lines =
        (JavaNewHadoopRDD<LongWritable, Text>)
            spark.newAPIHadoopRDD(
                withInput(configuration, files),
                TextInputFormat.class,
                LongWritable.class,
                Text.class);
    JavaRDD<T> source =
        lines.mapPartitionsWithInputSplit(
            (split, records) -> ofSplit.call(((FileSplit) split).getStart(), lines(split, records)),
            true);
    int tasks = tasks(spark, files);
    return tasks < source.getNumPartitions() ? source.coalesce(tasks) : source;
  }

  private static Configuration withInput(Configuration configuration, List<FileStatus> files) {
    try {
      Job job = Job.getInstance(configuration);
      FileInputFormat.setInputPaths(
          job, files.stream().map(file -> literal(file.getPath())).toArray(Path[]::new));
      return job.getConfiguration();
    } catch (IOException e) {
      throw JobException.storage("Cannot prepare the input: " + e.getMessage(), e);
    }
  }

  /** The input format takes every path for a glob; these are names already. */
  private static Path literal(Path path) {
    return new Path(path.toString().replaceAll("[\\\\\\[\\]{}*?]", "\\\\$0"));
  }

  private static Iterator<SourceLine> lines(
      InputSplit split, Iterator<Tuple2<LongWritable, Text>> records) {
    String file = ((FileSplit) split).getPath().toString();
    Iterator<Tuple2<LongWritable, Text>> explained = new ExplainedRecords<>(file, records);
    // Hadoop reuses both writables, so their contents are copied out record by record.
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(explained, Spliterator.ORDERED), false)
        .map(record -> new SourceLine(file, record._1().get(), LineEnd.strip(record._2())))
        .iterator();
  }

  /** Many small files share a task; large ones keep the splits of their file system. */
  private static int tasks(JavaSparkContext spark, List<FileStatus> files) {
    long bytes = files.stream().mapToLong(FileStatus::getLen).sum();
    long bySize = (bytes + BYTES_PER_TASK - 1) / BYTES_PER_TASK;
    return (int) Math.min(Integer.MAX_VALUE, Math.max(spark.defaultParallelism(), bySize));
  }
}
