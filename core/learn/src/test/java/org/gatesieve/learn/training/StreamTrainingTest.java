package org.gatesieve.learn.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.gatesieve.learn.assembly.PosteriorExchange;
import org.gatesieve.learn.assembly.SmallLanguageModel;
import org.gatesieve.learn.assembly.SparseNetwork;
import org.gatesieve.learn.layers.NextTokens;
import org.gatesieve.learn.network.MaskedNetwork;
import org.gatesieve.learn.network.NetworkPosterior;
import org.gatesieve.learn.network.SparsificationRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamTrainingTest {
  private static final RandomText TEXT = RandomText.create(300, SmallLanguageModel.WORDS, 2);

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void roundsCanBeCutAnywhereWhenTheStateTravels(boolean carried) {
    WindowSettings windows = new WindowSettings(4, 7, carried);
    TrainingState start = start(SmallLanguageModel.SPARSE);
    StreamState none = StreamState.none(SmallLanguageModel.HIDDEN);
    ShardResult whole = trainer().train(start, 1, TEXT, windows, null, none, 9);

    ShardResult half = trainer().train(start, 1, TEXT, windows, null, none, 4);
    ShardResult rest = trainer().train(half.state(), 1, TEXT, windows, null, half.carried(), 5);

    assertArrayEquals(whole.state().parameters(), rest.state().parameters());
    assertArrayEquals(whole.state().updater(), rest.state().updater());
    assertArrayEquals(whole.carried().state(), rest.carried().state());
    assertArrayEquals(whole.carried().cell(), rest.carried().cell());
    assertEquals(whole.examples(), half.examples() + rest.examples());
    assertEquals(carried ? 4 * SmallLanguageModel.HIDDEN : 0, rest.carried().state().length);
  }

  @Test
  void theStateThatTravelsIsNotWrittenTo() {
    WindowSettings windows = new WindowSettings(4, 7, true);
    StreamState none = StreamState.none(SmallLanguageModel.HIDDEN);
    ShardResult first =
        trainer().train(start(SmallLanguageModel.SPARSE), 1, TEXT, windows, null, none, 2);
    float[] state = first.carried().state().clone();
    trainer().train(first.state(), 1, TEXT, windows, null, first.carried(), 3);
    assertArrayEquals(state, first.carried().state());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void learnsWhatFollowsWhat(boolean carried) {
    WindowSettings windows = new WindowSettings(4, 7, carried);
    ShardResult trained =
        trainer(SmallLanguageModel.DENSE)
            .train(
                start(SmallLanguageModel.DENSE),
                0,
                TEXT,
                windows,
                null,
                StreamState.none(SmallLanguageModel.HIDDEN),
                400);
    LanguageScorer scorer = new LanguageScorer(configuration(SmallLanguageModel.DENSE));
    scorer.use(posterior(trained.state(), SmallLanguageModel.DENSE));
    RandomText other = RandomText.create(300, SmallLanguageModel.WORDS, 77);
    double nats = scorer.carried(other, 1, 50, null).natsPerToken();
    // Knowing the rule gives 1.26, knowing nothing ln 9 = 2.20.
    assertTrue(nats < 1.6, "" + nats);
  }

  @Test
  void aShardWithNothingToPredictWeighsNothing() {
    StreamState none = StreamState.none(SmallLanguageModel.HIDDEN);
    ShardResult result =
        trainer()
            .train(
                start(SmallLanguageModel.SPARSE),
                0,
                new RandomText(new int[] {3}),
                new WindowSettings(4, 7, true),
                null,
                none,
                5);
    assertEquals(0, result.examples());
    assertEquals(5, result.state().step());
  }

  @Test
  void scoresAreThoseOfTheMaskedNetworkInDouble() {
    LanguageScorer scorer = new LanguageScorer(configuration(SmallLanguageModel.SPARSE));
    NetworkPosterior posterior =
        posterior(start(SmallLanguageModel.SPARSE), SmallLanguageModel.SPARSE);
    scorer.use(posterior);
    double expected = 0;
    int[] ids = new int[TEXT.length() - 1];
    System.arraycopy(TEXT.ids(), 0, ids, 0, ids.length);
    var next = new MaskedNetwork(posterior).nextTokens(ids);
    for (int i = 0; i < ids.length; i++) {
      expected -= Math.log(next.get(i)[TEXT.token(i + 1)]);
    }
    LanguageEvaluation carried = scorer.carried(TEXT, 1, 40, null);
    assertEquals(ids.length, carried.targets());
    assertEquals(expected, carried.nats(), 1e-3);
    LanguageEvaluation cold = scorer.coldWindows(TEXT, 3, 400, null, NextTokens.IGNORED);
    assertEquals(expected, cold.nats(), 1e-3);
    double[] probabilities = new double[2];
    scorer.coldWindows(
        TEXT,
        3,
        10,
        null,
        (place, step, values, from) -> {
          double sum = 0;
          for (int id = 0; id < SmallLanguageModel.WORDS; id++) {
            sum += values[from + id];
          }
          probabilities[0] = Math.max(probabilities[0], Math.abs(1 - sum));
          probabilities[1]++;
        });
    assertEquals(0, probabilities[0], 1e-5);
    assertEquals(ids.length, probabilities[1]);
  }

  private static MultiLayerConfiguration configuration(SparsificationRow row) {
    return SparseNetwork.configuration(SmallLanguageModel.settings(row));
  }

  private static LocalTrainer trainer() {
    return trainer(SmallLanguageModel.SPARSE);
  }

  private static LocalTrainer trainer(SparsificationRow row) {
    return new LocalTrainer(configuration(row), 5);
  }

  private static TrainingState start(SparsificationRow row) {
    return TrainingState.of(SparseNetwork.initialised(configuration(row)));
  }

  private static NetworkPosterior posterior(TrainingState state, SparsificationRow row) {
    var network = SparseNetwork.blank(configuration(row));
    state.writeTo(network);
    return PosteriorExchange.read(network, SmallLanguageModel.SHAPE, row);
  }
}
