package org.gatesieve.job.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.apache.spark.api.java.JavaSparkContext;
import org.deeplearning4j.spark.impl.multilayer.SparkDl4jMultiLayer;
import org.gatesieve.compact.model.GateKind;
import org.gatesieve.job.averaging.AveragingTrainingMaster;
import org.gatesieve.job.averaging.RoundResult;
import org.gatesieve.job.config.JobSettings;
import org.gatesieve.job.corpus.EncodedCorpus;
import org.gatesieve.job.progress.RoundProgress;
import org.gatesieve.job.report.RoundMetrics;
import org.gatesieve.learn.classifier.PosteriorExchange;
import org.gatesieve.learn.collapse.Collapse;
import org.gatesieve.learn.collapse.Structure;
import org.gatesieve.learn.mask.NetworkMasks;
import org.gatesieve.learn.network.NetworkPosterior;
import org.gatesieve.learn.posterior.KullbackLeibler;

/** Runs the averaging rounds and looks at the averaged posterior after each. */
final class Rounds {
  private final JavaSparkContext spark;
  private final JobSettings settings;
  private final EncodedCorpus corpus;
  private final NetworkPlan plan;
  private final AveragingTrainingMaster master;
  private final MaskedScoring scoring;
  private final Consumer<RoundProgress> progress;

  Rounds(
      JavaSparkContext spark,
      JobSettings settings,
      EncodedCorpus corpus,
      NetworkPlan plan,
      AveragingTrainingMaster master,
      MaskedScoring scoring,
      Consumer<RoundProgress> progress) {
    this.spark = spark;
    this.settings = settings;
    this.corpus = corpus;
    this.plan = plan;
    this.master = master;
    this.scoring = scoring;
    this.progress = progress;
  }

  /** Trains {@code network} to the end; gives the state after each round. */
  List<RoundMetrics> run(SparkDl4jMultiLayer network) {
    List<RoundMetrics> metrics = new ArrayList<>();
    int step = 0;
    for (int round = 1; round <= plan.rounds(); round++) {
      spark.setJobDescription("round " + round + " of " + plan.rounds());
      long start = System.nanoTime();
      int steps = plan.stepsOfRound(step);
      RoundResult result =
          master.executeRound(
              network, corpus.training().shards(), settings.training().batchSize(), steps);
      step += steps;
      double seconds = (System.nanoTime() - start) / 1e9;
      RoundMetrics measured = measure(network, round, step, result, seconds);
      metrics.add(measured);
      progress.accept(progressOf(measured));
    }
    spark.setJobDescription(null);
    return metrics;
  }

  private RoundMetrics measure(
      SparkDl4jMultiLayer network, int round, int step, RoundResult result, double seconds) {
    NetworkPosterior posterior =
        PosteriorExchange.read(
            network.getNetwork(), plan.classifier().shape(), plan.classifier().row());
    NetworkMasks masks = NetworkMasks.of(posterior, settings.pruning().threshold());
    Structure structure = Collapse.of(posterior, masks).structure();
    long documents = corpus.training().counts().documents();
    return new RoundMetrics(
        round,
        step,
        (double) step / plan.stepsPerEpoch(),
        result.loss(),
        KullbackLeibler.of(posterior.tensors()) / documents,
        validation(masks.apply(posterior), round),
        (int) structure.words().left(),
        (int) structure.inputs().left(),
        (int) structure.hidden().left(),
        new RoundMetrics.LiveGates(
            live(structure, GateKind.INPUT),
            live(structure, GateKind.FORGET),
            live(structure, GateKind.CANDIDATE),
            live(structure, GateKind.OUTPUT)),
        seconds,
        result.tokens());
  }

  private double validation(NetworkPosterior masked, int round) {
    if (corpus.validation().counts().documents() == 0) {
      return Double.NaN;
    }
    spark.setJobDescription("validation after round " + round);
    return scoring.evaluate(masked, corpus.validation()).accuracy();
  }

  private static int live(Structure structure, GateKind kind) {
    return (int) structure.gates().get(kind).left();
  }

  private RoundProgress progressOf(RoundMetrics metrics) {
    return new RoundProgress(
        metrics.round(),
        plan.rounds(),
        metrics.step(),
        metrics.loss(),
        metrics.kl(),
        Double.isNaN(metrics.validation())
            ? OptionalDouble.empty()
            : OptionalDouble.of(metrics.validation()),
        metrics.words(),
        metrics.inputs(),
        metrics.hidden(),
        metrics.gates().all(),
        metrics.tokens() / metrics.seconds());
  }
}
