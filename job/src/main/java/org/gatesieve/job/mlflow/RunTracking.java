package org.gatesieve.job.mlflow;

import java.io.IOException;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.gatesieve.job.config.Configuration;
import org.gatesieve.job.config.ProgressKeys;
import org.gatesieve.job.failure.JobException;
import org.gatesieve.job.publish.FileTree;
import org.gatesieve.job.publish.PublishedRun;
import org.gatesieve.job.publish.RunPublisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Records finished runs in a directory that MLflow reads as a file store. */
public final class RunTracking {
  private static final Logger LOG = LoggerFactory.getLogger("org.gatesieve");

  private final Path store;
  private final String experiment;
  private final org.apache.hadoop.conf.Configuration hadoop;

  RunTracking(Path store, String experiment, org.apache.hadoop.conf.Configuration hadoop) {
    this.store = store;
    this.experiment = experiment;
    this.hadoop = hadoop;
  }

  /** As the configuration wants it; empty when it wants none. */
  public static Optional<RunTracking> of(
      Configuration configuration, org.apache.hadoop.conf.Configuration hadoop) {
    String store = configuration.get(ProgressKeys.MLFLOW);
    return store.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new RunTracking(new Path(store), configuration.get(ProgressKeys.EXPERIMENT), hadoop));
  }

  /**
   * Finds out before the work begins.
   *
   * @throws JobException (storage) if the store cannot be written
   */
  public void requireWritable() {
    new RunPublisher(store, hadoop).requireWritable();
  }

  /** Records a run unless it is recorded; a failure is told, since the run itself is safe. */
  public void record(PublishedRun run) {
    try {
      Experiment own = Experiment.named(experiment, store, hadoop);
      RunRecord record = new RunRecord(run, own);
      FileTree.write(new Path(own.directory(), record.id()), record.files(), hadoop);
    } catch (JobException | IOException e) {
      LOG.warn("Run {} is not recorded for MLflow: {}", run.name(), e.getMessage());
    }
  }
}
