package org.gatesieve.learn.elastic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.gatesieve.learn.assembly.PosteriorExchange;
import org.gatesieve.learn.assembly.SmallLanguageModel;
import org.gatesieve.learn.assembly.SparseNetwork;
import org.gatesieve.learn.assembly.SparseNetworkSettings;
import org.gatesieve.learn.network.NetworkPosterior;
import org.gatesieve.learn.network.RandomNetwork;
import org.gatesieve.learn.network.SparsificationRow;
import org.gatesieve.learn.posterior.Treatment;
import org.gatesieve.learn.training.LanguageEvaluation;
import org.gatesieve.learn.training.LanguageScorer;
import org.gatesieve.learn.training.RandomText;
import org.gatesieve.learn.training.StreamState;
import org.junit.jupiter.api.Test;

class ElasticLanguageModelTest {
  private static final RandomText TEXT = RandomText.create(200, SmallLanguageModel.WORDS, 4);
  private static final Treatment LEARNT = Treatment.VARIATIONAL;
  private static final SparsificationRow WITH_WORD_GROUPS =
      SparsificationRow.languageModel(LEARNT, LEARNT, LEARNT, LEARNT, LEARNT);

  @Test
  void whatContributesNothingLeavesWithoutAChange() {
    ElasticNetwork network = network(WITH_WORD_GROUPS);
    NetworkPosterior posterior = network.posterior();
    kill(posterior.inputGroups().mean(), 2, 7);
    kill(posterior.neuronGroups().mean(), 1, 4);
    kill(posterior.gateGroups().mean(), 0, 9, 20);
    PosteriorExchange.writeMeans(posterior, network.network());
    double before = score(network);

    ElasticNetwork smaller =
        new Shrinking(DeadRounds.none(SmallLanguageModel.SHAPE), 3.5, 1)
            .after(network, network.posterior());

    assertEquals(SmallLanguageModel.WORDS - 2, smaller.shape().inputs());
    assertEquals(SmallLanguageModel.WORDS, smaller.shape().outputs());
    assertArrayEquals(new int[] {0, 2, 3, 5}, smaller.neurons());
    assertEquals(before, score(smaller), 1e-4);
    int[] ids = smaller.wordIds().ids();
    assertEquals(SmallLanguageModel.WORDS - 2, ids[2]);
    assertEquals(2, ids[3]);
  }

  @Test
  void wordsWithoutGroupVariablesStay() {
    ElasticNetwork network = network(SmallLanguageModel.SPARSE);
    NetworkPosterior posterior = network.posterior();
    int columns = 4 * SmallLanguageModel.HIDDEN;
    Arrays.fill(posterior.inputWeights().mean(), 3 * columns, 4 * columns, 0);
    kill(posterior.neuronGroups().mean(), 1, 4);
    PosteriorExchange.writeMeans(posterior, network.network());

    ElasticNetwork smaller =
        new Shrinking(DeadRounds.none(SmallLanguageModel.SHAPE), 3.5, 1)
            .after(network, network.posterior());

    assertEquals(SmallLanguageModel.HIDDEN - 2, smaller.shape().hidden());
    assertEquals(SmallLanguageModel.WORDS, smaller.shape().inputs());
  }

  @Test
  void theStateOfTheTextKeepsTheNeuronsThatAreLeft() {
    StreamState state =
        new StreamState(3, new float[] {1, 2, 3, 4, 5, 6}, new float[] {7, 8, 9, 10, 11, 12});
    StreamState kept = state.keep(new int[] {0, 2});
    assertArrayEquals(new float[] {1, 3, 4, 6}, kept.state());
    assertArrayEquals(new float[] {7, 9, 10, 12}, kept.cell());
  }

  private static double score(ElasticNetwork network) {
    MultiLayerConfiguration configuration = network.network().getLayerWiseConfigurations();
    LanguageScorer scorer =
        new LanguageScorer(MultiLayerConfiguration.fromJson(configuration.toJson()));
    scorer.use(network.posterior());
    LanguageEvaluation evaluation = scorer.carried(TEXT, 1, 30, network.wordIds().ids());
    return evaluation.natsPerToken();
  }

  private static void kill(float[] means, int... places) {
    for (int place : places) {
      means[place] = 0;
    }
  }

  private static ElasticNetwork network(SparsificationRow row) {
    SparseNetworkSettings settings = SmallLanguageModel.settings(row);
    ElasticNetwork network =
        ElasticNetwork.of(
            settings, SparseNetwork.initialised(SparseNetwork.configuration(settings)));
    PosteriorExchange.writeMeans(
        RandomNetwork.of(SmallLanguageModel.SHAPE, row, 1, 6), network.network());
    return network;
  }
}
