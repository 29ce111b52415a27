package org.gatesieve.job.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.spark.api.java.JavaSparkContext;
import org.gatesieve.compact.model.GateKind;
import org.gatesieve.job.averaging.AveragingTrainingMaster;
import org.gatesieve.job.averaging.RoundResult;
import org.gatesieve.job.config.JobSettings;
import org.gatesieve.job.failure.JobException;
import org.gatesieve.job.progress.RoundProgress;
import org.gatesieve.job.report.RoundMetrics;
import org.gatesieve.learn.collapse.Collapse;
import org.gatesieve.learn.collapse.Structure;
import org.gatesieve.learn.elastic.ElasticNetwork;
import org.gatesieve.learn.mask.NetworkMasks;
import org.gatesieve.learn.network.NetworkPosterior;
import org.gatesieve.learn.posterior.KullbackLeibler;

/**
 * Runs averaging rounds, looks at the averaged posterior after each, and goes on with what a {@link
 * Succession} makes of the network.
 */
final class Rounds {
  private static final String JOB_GROUP = "averaging round";

  private final JavaSparkContext spark;
  private final JobSettings settings;
  private final LearningTask task;
  private final AveragingTrainingMaster master;
  private final Consumer<RoundProgress> progress;

  Rounds(
      JavaSparkContext spark,
      JobSettings settings,
      LearningTask task,
      AveragingTrainingMaster master,
      Consumer<RoundProgress> progress) {
    this.spark = spark;
    this.settings = settings;
    this.task = task;
    this.master = master;
    this.progress = progress;
  }

  /**
   * Trains to the end of {@code plan}.
   *
   * @param start where the phase begins, or goes on
   * @param between what is done after each round
   * @throws JobException when training diverges
   */
  TrainedNetwork run(
      TrainingPoint start,
      NetworkPlan plan,
      Succession succession,
      Consumer<TrainingPoint> between) {
    long began = System.nanoTime();
    RoundClock clock = new RoundClock(plan, start);
    List<RoundMetrics> metrics = new ArrayList<>(start.rounds());
    ElasticNetwork current = start.network();
    MaskedScoring scoring = scoring(current);
    int step = start.step();
    while (step < plan.steps() && !succession.isOver()) {
      int round = metrics.size() + 1;
      spark.setJobGroup(JOB_GROUP, "round %d, step %d".formatted(round, clock.step(step)), false);
      long roundStart = System.nanoTime();
      int steps = plan.stepsOfRound(step, current);
      RoundResult result = result(round, current, steps);
      spark.clearJobGroup();
      step += steps;
      double seconds = (System.nanoTime() - roundStart) / 1e9;
      NetworkPosterior posterior = current.posterior();
      RoundMetrics measured = measure(posterior, scoring, round, clock, step, result, seconds);
      metrics.add(measured);
      progress.accept(
          progressOf(measured, clock.epochs(), seconds / steps * (plan.steps() - step)));
      ElasticNetwork next =
          succession.after(current, posterior, step, task.metric().goodness(measured.validation()));
      if (next != current) {
        current = next;
        scoring = scoring(current);
      }
      between.accept(new TrainingPoint(current, step, metrics, seconds(start, began)));
    }
    succession.conclude(current);
    spark.setJobDescription(null);
    return new TrainedNetwork(
        current, current.originalPosterior(), Optional.empty(), metrics, seconds(start, began));
  }

  private RoundResult result(int round, ElasticNetwork network, int steps) {
    try {
      return task.round(master, network, steps);
    } catch (Exception e) {
      // Spark's own exceptions are checked ones that no signature declares.
      Divergence.rethrow(e, round);
      throw e;
    }
  }

  private static double seconds(TrainingPoint start, long began) {
    return start.seconds() + (System.nanoTime() - began) / 1e9;
  }

  private MaskedScoring scoring(ElasticNetwork network) {
    return MaskedScoring.of(network.network(), network.wordIds());
  }

  private RoundMetrics measure(
      NetworkPosterior posterior,
      MaskedScoring scoring,
      int round,
      RoundClock clock,
      int step,
      RoundResult result,
      double seconds) {
    NetworkMasks masks = NetworkMasks.of(posterior, settings.pruning().threshold());
    Structure structure = Collapse.of(posterior, masks).structure();
    return new RoundMetrics(
        round,
        clock.step(step),
        clock.epoch(step),
        result.loss(),
        KullbackLeibler.of(posterior.tensors()) / task.targets(),
        validation(masks.apply(posterior), scoring, round),
        (int) structure.words().left(),
        (int) structure.inputs().left(),
        (int) structure.hidden().left(),
        new RoundMetrics.LiveGates(
            live(structure, GateKind.INPUT),
            live(structure, GateKind.FORGET),
            live(structure, GateKind.CANDIDATE),
            live(structure, GateKind.OUTPUT)),
        seconds,
        result.localSeconds(),
        result.longestLocalSeconds(),
        result.exchangedBytes(),
        result.tokens());
  }

  private double validation(NetworkPosterior masked, MaskedScoring scoring, int round) {
    spark.setJobDescription("validation after round " + round);
    return task.validation(scoring, masked);
  }

  private static int live(Structure structure, GateKind kind) {
    return (int) structure.gates().get(kind).left();
  }

  private RoundProgress progressOf(RoundMetrics metrics, int epochs, double secondsLeft) {
    return new RoundProgress(
        metrics.round(),
        metrics.epoch(),
        epochs,
        metrics.step(),
        metrics.loss(),
        metrics.kl(),
        metrics.validation(),
        task.metric(),
        metrics.words(),
        metrics.inputs(),
        metrics.hidden(),
        metrics.gates().all(),
        metrics.tokens() / metrics.seconds(),
        metrics.exchangeSeconds(spark.defaultParallelism()),
        secondsLeft);
  }
}
