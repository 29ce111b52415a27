package org.gatesieve.job.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.gatesieve.job.config.CorpusSettings;
import org.gatesieve.job.failure.JobException;

/**
 * One folder per label, one document per file. The driver lists the folders and deals the files out
 * to a few tasks itself: one task per file would drown the scheduler, and Spark's own packing puts
 * tens of thousands of small files into a single task.
 */
final class LabelFolderReader implements SourceReader {
  private static final int FILES_PER_TASK = 5_000;

  private final JavaSparkContext spark;
  private final SourcePaths paths;
  private final RecordRules rules;

  LabelFolderReader(SparkSession session, CorpusSettings settings, RecordRules rules) {
    SourceReader.refuseSplitBy(settings);
    this.spark = JavaSparkContext.fromSparkContext(session.sparkContext());
    this.paths = new SourcePaths(spark.hadoopConfiguration());
    this.rules = rules;
  }

  private record LabelledFile(String label, String path) implements Serializable {}

  @Override
  public JavaRDD<SourceRecord> read(String source) {
    List<LabelledFile> files = labelledFiles(source);
    int tasks = Math.max(spark.defaultParallelism(), files.size() / FILES_PER_TASK);
    Broadcast<SerializableConfiguration> configuration =
        spark.broadcast(new SerializableConfiguration(spark.hadoopConfiguration()));
    RecordRules check = rules;
    return spark
        .parallelize(files, Math.min(tasks, files.size()))
        .map(file -> record(file, configuration.value(), check));
  }

  private List<LabelledFile> labelledFiles(String source) {
    List<LabelledFile> files = new ArrayList<>();
    for (FileStatus root : paths.roots(source)) {
      if (!root.isDirectory()) {
        throw JobException.inputData(
            root.getPath() + " is a file; give the directory that holds one folder per label");
      }
      for (FileStatus folder : paths.children(root)) {
        if (folder.isDirectory()) {
          addFiles(folder, files);
        }
      }
    }
    if (files.isEmpty()) {
      throw JobException.inputData(
          "No files in label folders under " + source + "; expected <path>/<label>/<document>");
    }
    return files;
  }

  private void addFiles(FileStatus folder, List<LabelledFile> files) {
    String label = folder.getPath().getName();
    for (FileStatus file : paths.children(folder)) {
      if (file.isFile()) {
        files.add(new LabelledFile(label, file.getPath().toString()));
      }
    }
  }

  private static SourceRecord record(
      LabelledFile file, SerializableConfiguration configuration, RecordRules rules) {
    byte[] bytes;
    try (InputStream stream = PlainStream.open(configuration.value(), new Path(file.path()))) {
      bytes = stream.readAllBytes();
    } catch (IOException e) {
      throw ReadFailure.of(file.path(), e);
    }
    Optional<String> text = StrictUtf8.decode(bytes);
    return text.isEmpty()
        ? BadRecord.undecodable(file.path(), bytes)
        : rules.check(RecordFields.of(file.path(), file.label(), text.get()));
  }
}
