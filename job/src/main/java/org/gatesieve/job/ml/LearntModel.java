package org.gatesieve.job.ml;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.gatesieve.job.config.StoragePath;
import org.gatesieve.job.failure.JobException;
import org.gatesieve.job.publish.PublishedRun;
import org.gatesieve.job.publish.RunFile;
import org.gatesieve.job.publish.RunFiles;
import org.gatesieve.job.publish.SingleFile;
import org.gatesieve.job.serving.ServedModel;

/**
 * What training leaves to a transformer, and what is saved of it.
 *
 * @param file the bytes of the compact model's file
 * @param labels names of the labels by their numbers; the model need not know all of them
 * @param report the bytes of {@code report.json}
 * @param metrics the bytes of {@code metrics.jsonl}
 */
record LearntModel(byte[] file, List<String> labels, byte[] report, byte[] metrics)
    implements Serializable {
  private static final String LABELS = "labels.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  LearntModel {
    labels = List.copyOf(labels);
  }

  /** What a run has learnt of a column of labels. */
  static LearntModel of(PublishedRun run, LabelColumn label) {
    ServedModel model = ServedModel.of(new Path(run.directory(), RunFile.MODEL), run.model());
    return new LearntModel(
        model.bytes(),
        label.byNumber(model.classifier().labels()),
        run.read(RunFiles.REPORT),
        run.read(RunFiles.METRICS));
  }

  /**
   * Reads what {@link #writeTo} has written.
   *
   * @throws JobException (storage) when a file is missing or damaged
   */
  static LearntModel readFrom(Path directory, Configuration hadoop) {
    ServedModel model = ServedModel.open(new Path(directory, RunFile.MODEL), hadoop);
    model.classifier();
    Path labels = new Path(directory, LABELS);
    try {
      return new LearntModel(
          model.bytes(),
          JSON.readValue(bytes(labels, hadoop), new TypeReference<List<String>>() {}),
          bytes(new Path(directory, RunFiles.REPORT), hadoop),
          bytes(new Path(directory, RunFiles.METRICS), hadoop));
    } catch (IOException e) {
      throw JobException.storage(
          "Cannot read the model in " + directory + ": " + e.getMessage(), e);
    }
  }

  private static byte[] bytes(Path file, Configuration hadoop) throws IOException {
    try (InputStream in = StoragePath.fileSystem(file, hadoop).open(file)) {
      return in.readAllBytes();
    }
  }

  /**
   * Writes one file for each component.
   *
   * @throws JobException (storage) when one cannot be written
   */
  void writeTo(Path directory, Configuration hadoop) {
    write(directory, RunFile.MODEL, file, hadoop);
    write(directory, RunFiles.REPORT, report, hadoop);
    write(directory, RunFiles.METRICS, metrics, hadoop);
    write(directory, LABELS, JSON.valueToTree(labels).toString().getBytes(UTF_8), hadoop);
  }

  private static void write(Path directory, String name, byte[] bytes, Configuration hadoop) {
    SingleFile.write(new Path(directory, name), bytes, false, hadoop);
  }
}
