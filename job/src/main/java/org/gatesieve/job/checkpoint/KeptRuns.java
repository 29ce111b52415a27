package org.gatesieve.job.checkpoint;

import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.gatesieve.job.failure.JobException;
import org.gatesieve.job.publish.CheckedDirectories;
import org.gatesieve.job.publish.PublishedRuns;
import org.gatesieve.job.publish.RunId;

/** The runs whose checkpoints lie beside each other. */
public final class KeptRuns {
  private final Path checkpoints;
  private final PublishedRuns published;
  private final Configuration hadoop;

  /**
   * @param checkpoints directory with one directory for every run
   * @param published the runs of the same output that were finished
   */
  public KeptRuns(Path checkpoints, PublishedRuns published, Configuration hadoop) {
    this.checkpoints = checkpoints;
    this.published = published;
    this.hadoop = hadoop;
  }

  /**
   * Refuses to begin a run while another one waits to be finished: who changes a setting by mistake
   * would otherwise train anew without a word. A run that has diverged does not wait.
   *
   * @throws JobException (configuration) that names the difference
   */
  public void requireNoneBut(RunId own, Origin origin) {
    for (RunId run : runs()) {
      if (!run.equals(own)) {
        requireFinished(run, origin);
      }
    }
  }

  /**
   * The checkpoints of a finished run that has learnt what {@code origin} needs, whatever became of
   * it afterwards.
   */
  public Optional<CheckpointStore> finishedWithTrainingOf(Origin origin) {
    return runs().stream()
        .filter(published::has)
        .map(run -> new CheckpointStore(checkpoints, run, hadoop))
        .filter(
            store ->
                store
                    .origin()
                    .filter(o -> o.differenceBeforeCollapse(origin).isEmpty())
                    .isPresent())
        .findFirst();
  }

  private List<RunId> runs() {
    return new CheckedDirectories(checkpoints, hadoop)
        .names().stream().filter(RunId::isOne).map(RunId::new).toList();
  }

  private void requireFinished(RunId other, Origin origin) {
    if (published.has(other)) {
      return;
    }
    CheckpointStore store = new CheckpointStore(checkpoints, other, hadoop);
    Optional<Origin> begun =
        store.diverged() ? Optional.empty() : store.origin().filter(o -> !o.sameRunAs(origin));
    if (begun.isPresent()) {
      throw JobException.configuration(
          "Run "
              + other
              + " is unfinished and differs from this one in "
              + begun.get().difference(origin)
              + ". Give its settings to finish it, delete "
              + store.directory()
              + " to give it up, or add --force to train beside it.");
    }
  }
}
