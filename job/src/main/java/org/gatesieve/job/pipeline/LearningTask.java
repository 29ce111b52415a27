package org.gatesieve.job.pipeline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.gatesieve.compact.model.CompactModel;
import org.gatesieve.job.averaging.AveragingTrainingMaster;
import org.gatesieve.job.averaging.CarriedStates;
import org.gatesieve.job.averaging.RoundResult;
import org.gatesieve.job.report.Latency;
import org.gatesieve.job.report.Metric;
import org.gatesieve.learn.collapse.CollapsedNetwork;
import org.gatesieve.learn.elastic.ElasticNetwork;
import org.gatesieve.learn.network.NetworkPosterior;
import org.gatesieve.learn.network.NetworkShape;

/** A loaded corpus and what is done with it in training, collapse and report. */
interface LearningTask {

  /** Identity of the corpus's content. */
  String fingerprint();

  /** What quality is measured in. */
  Metric metric();

  /**
   * The network that the corpus asks for.
   *
   * @throws org.gatesieve.job.failure.JobException when there is nothing to learn, or the settings
   *     do not fit
   */
  NetworkShape shape();

  /** N of METHOD §2: training targets of the whole corpus. */
  long targets();

  /** Targets of a step of one shard. */
  long targetsPerStep();

  /** Mean number of tokens of a step of one shard. */
  long tokensPerStep();

  /** Tokens of the validation part, which is scored behind every round. */
  long validationTokens();

  /** Occurrences of every id in the training part. */
  long[] wordCounts();

  /**
   * Looks at the corpus once more before training: floors, and where the model will be judged.
   *
   * @throws org.gatesieve.job.failure.JobException when there is no part to judge a model by
   */
  void prepare();

  /** Gives a new network the values that the settings ask for beyond random ones. */
  void initialise(MultiLayerNetwork network);

  /** The network of the first round. */
  default ElasticNetwork begin(ElasticNetwork whole) {
    return whole;
  }

  /** One averaging round; leaves the averaged state in the network. */
  RoundResult round(AveragingTrainingMaster master, ElasticNetwork network, int steps);

  /** What the next round begins with beside the network; null when it is nothing. */
  default CarriedStates carried() {
    return null;
  }

  /** Begins the next round with {@code carried}, which another one of these tasks has given. */
  default void resume(CarriedStates carried) {}

  /** Quality of a masked network on the validation part; NaN when there is none. */
  double validation(MaskedScoring scoring, NetworkPosterior masked);

  /** The model file's content. */
  CompactModel model(CollapsedNetwork collapsed, Map<String, String> provenance);

  /**
   * Holds the compact model against the masked network and measures both.
   *
   * @param scoring of the network that training began with
   * @param model file of the compact model
   * @param beforeFineTuning the masked network before fine-tuning; empty when there was none
   */
  Judgement judge(
      MaskedScoring scoring,
      NetworkPosterior masked,
      CollapsedNetwork collapsed,
      byte[] model,
      Optional<NetworkPosterior> beforeFineTuning);

  /** Times the compact model in this thread. */
  Latency latency(byte[] model, CollapsedNetwork collapsed);

  /**
   * Times a model of the uncollapsed network in this thread, on the same text for about a second.
   *
   * @param dense reads the ids of training
   */
  Latency denseLatency(CompactModel dense);

  /** The words or tokens of the training vocabulary, in the order of their ids. */
  List<String> vocabulary();

  /** Multiply-adds of the matrix products of one step of the uncollapsed network. */
  long denseMultiplyAdds();

  /** Gives the cached corpus back to the cluster. */
  void release();
}
