package org.gatesieve.job.pipeline;

import java.util.Optional;
import org.gatesieve.job.checkpoint.Checkpoint;
import org.gatesieve.job.failure.JobException;
import org.gatesieve.learn.elastic.ElasticNetwork;

/**
 * The phase that everything is learnt in. It goes on from the newest checkpoint, writes new ones,
 * and writes one when the process is told to end.
 */
final class MainPhase {
  private final GracefulStop stop;
  private final LearningTask task;
  private final NetworkPlan plan;
  private final Succession succession;
  private TrainingPoint last;
  private int saved;

  /**
   * @param stop whether the process was told to end
   * @param succession before its first round
   */
  MainPhase(GracefulStop stop, LearningTask task, NetworkPlan plan, Succession succession) {
    this.stop = stop;
    this.task = task;
    this.plan = plan;
    this.succession = succession;
  }

  /**
   * Trains to the end.
   *
   * @param fresh the network that training begins with when there is no checkpoint
   * @param checkpoints empty: none is read or written
   * @throws JobException (terminated) when the process was told to end
   */
  TrainedNetwork run(Rounds rounds, ElasticNetwork fresh, Optional<RunCheckpoints> checkpoints) {
    return checkpoints.isPresent()
        ? run(rounds, fresh, checkpoints.get())
        : rounds.run(TrainingPoint.beginning(fresh), plan, succession, point -> {});
  }

  private TrainedNetwork run(Rounds rounds, ElasticNetwork fresh, RunCheckpoints checkpoints) {
    last = checkpoints.newest().map(this::resumed).orElseGet(() -> TrainingPoint.beginning(fresh));
    saved = last.rounds().size();
    try {
      return rounds.run(last, plan, succession, point -> after(point, checkpoints));
    } catch (Exception e) {
      // Spark's own exceptions are checked ones that no signature declares.
      if (stop.requested()) {
        throw stopped(checkpoints, e);
      }
      throw e;
    }
  }

  private TrainingPoint resumed(Checkpoint checkpoint) {
    succession.resume(checkpoint.memory(), checkpoint.step());
    task.resume(checkpoint.carried());
    return new TrainingPoint(
        ElasticNetwork.restored(plan.network(), checkpoint.network()),
        checkpoint.step(),
        checkpoint.rounds(),
        checkpoint.seconds());
  }

  private void after(TrainingPoint point, RunCheckpoints checkpoints) {
    last = point;
    boolean isLast = point.step() == plan.steps() || succession.isOver();
    if (isLast || checkpoints.isDue(point.rounds().size())) {
      save(checkpoints);
    }
    if (stop.requested() && !isLast) {
      throw stopped(checkpoints, null);
    }
  }

  private void save(RunCheckpoints checkpoints) {
    if (checkpoints.save(last, succession, task)) {
      saved = last.rounds().size();
    }
  }

  /**
   * The rounds before the one that was given up are worth keeping, unless they are kept already.
   */
  private JobException stopped(RunCheckpoints checkpoints, Exception cause) {
    boolean between = last.network().network().getIterationCount() == last.step();
    if (between && saved < last.rounds().size()) {
      save(checkpoints);
    }
    return JobException.terminated(
        "Stopped; " + saved + " rounds are saved, and the same command goes on from there", cause);
  }
}
