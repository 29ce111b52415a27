package org.gatesieve.job.pipeline;

import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.gatesieve.job.checkpoint.Checkpoint;
import org.gatesieve.job.checkpoint.CheckpointStore;
import org.gatesieve.job.checkpoint.KeptRuns;
import org.gatesieve.job.checkpoint.Origin;
import org.gatesieve.job.config.CheckpointSettings;
import org.gatesieve.job.config.Configuration;
import org.gatesieve.job.config.JobKeys;
import org.gatesieve.job.failure.JobException;
import org.gatesieve.job.publish.PublishedRun;
import org.gatesieve.job.publish.PublishedRuns;
import org.gatesieve.job.publish.RunId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** When a run is saved, and what it finds when it begins. */
final class RunCheckpoints {
  private static final Logger LOG = LoggerFactory.getLogger("org.gatesieve");

  private final CheckpointSettings settings;
  private final CheckpointStore store;
  private final Origin origin;
  private final boolean trained;

  /**
   * Those of a run that begins or goes on; empty when the settings want none.
   *
   * @param anew whether the run forgets its own and disregards those of others
   * @throws JobException (configuration) when another run waits to be finished
   */
  static Optional<RunCheckpoints> begin(
      Configuration configuration,
      RunId run,
      Origin origin,
      boolean anew,
      org.apache.hadoop.conf.Configuration hadoop) {
    return CheckpointSettings.from(configuration)
        .map(
            settings -> {
              CheckpointStore store = new CheckpointStore(settings.path(), run, hadoop);
              if (anew) {
                store.keepNewest(0);
              } else {
                Path output = new Path(configuration.get(JobKeys.OUTPUT_PATH));
                new KeptRuns(settings.path(), new PublishedRuns(output, hadoop), hadoop)
                    .requireNoneBut(run, origin);
              }
              return new RunCheckpoints(settings, store, origin, false);
            });
  }

  /**
   * The last one of a run that is trained, to make another model of it.
   *
   * @param run a finished run; if it was itself made without training, the trained one beside it is
   *     taken
   * @param origin of the other model
   * @throws JobException (storage) when there is none, (configuration) when the other model would
   *     have to be trained
   */
  static RunCheckpoints ofTrained(
      CheckpointSettings settings,
      PublishedRun run,
      Origin origin,
      org.apache.hadoop.conf.Configuration hadoop) {
    CheckpointStore own = new CheckpointStore(settings.path(), new RunId(run.name()), hadoop);
    String difference =
        own.origin().map(trained -> trained.differenceBeforeCollapse(origin)).orElse("");
    if (!difference.isEmpty()) {
      throw JobException.configuration(
          "Run "
              + run.name()
              + " cannot become another model without training: it differs in "
              + difference);
    }
    PublishedRuns beside = new PublishedRuns(run.directory().getParent(), hadoop);
    CheckpointStore store =
        new KeptRuns(settings.path(), beside, hadoop)
            .finishedWithTrainingOf(origin)
            .orElseThrow(() -> missing(settings.path()));
    return new RunCheckpoints(settings, store, origin, true);
  }

  private static JobException missing(Path checkpoints) {
    return JobException.storage(
        "No whole checkpoint of that training lies in "
            + checkpoints
            + "; say with --set checkpoint.path=... where it is, or train the run again with"
            + " checkpoint.rounds above 0",
        null);
  }

  private RunCheckpoints(
      CheckpointSettings settings, CheckpointStore store, Origin origin, boolean trained) {
    this.settings = settings;
    this.store = store;
    this.origin = origin;
    this.trained = trained;
  }

  /**
   * Where the run was when its driver ended; empty when it begins.
   *
   * @throws JobException (storage) when a trained run has lost its last one
   */
  Optional<Checkpoint> newest() {
    Optional<Checkpoint> newest = store.newest();
    if (trained && newest.isEmpty()) {
      throw missing(settings.path());
    }
    newest.ifPresent(this::announce);
    return newest;
  }

  private void announce(Checkpoint checkpoint) {
    LOG.info("Going on after round {}, from {}", checkpoint.round(), store.directory());
    String difference = checkpoint.origin().softwareDifference(origin);
    if (!difference.isEmpty()) {
      LOG.warn(
          "The rounds before were made by other software: {}; the model may not be the one that an"
              + " undisturbed run gives",
          difference);
    }
  }

  /** Whether a round of that number is saved as a matter of course. */
  boolean isDue(int round) {
    return round % settings.rounds() == 0;
  }

  /**
   * Saves a run. Storage that fails for a while does not end the training: the checkpoints before
   * are still there, and the next may succeed.
   *
   * @return whether it is saved
   */
  boolean save(TrainingPoint point, Succession succession, LearningTask task) {
    Checkpoint checkpoint =
        new Checkpoint(
            origin,
            point.rounds(),
            point.seconds(),
            point.network().snapshot(),
            succession.memory(),
            task.carried());
    if (checkpoint.step() != point.step()) {
      throw new IllegalStateException(
          "The network has made %d steps, the rounds %d"
              .formatted(checkpoint.step(), point.step()));
    }
    try {
      store.save(checkpoint, settings.keep());
      return true;
    } catch (JobException e) {
      LOG.warn(
          "No checkpoint of round {}; training goes on: {}", checkpoint.round(), e.getMessage());
      return false;
    }
  }

  /** Notes that the run cannot be finished with its settings. */
  void diverged(String why) {
    if (!trained) {
      store.markDiverged(why);
    }
  }

  /** Of a finished run only the last one is of use: it can be collapsed otherwise. */
  void finished() {
    store.keepNewest(1);
  }
}
