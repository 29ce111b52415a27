package org.gatesieve.learn.elastic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Arrays;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.gatesieve.learn.assembly.SmallClassifier;
import org.gatesieve.learn.assembly.SparseNetwork;
import org.gatesieve.learn.assembly.SparseNetworkSettings;
import org.gatesieve.learn.layers.VariationalSettings;
import org.gatesieve.learn.network.NetworkPosterior;
import org.gatesieve.learn.network.NetworkShape;
import org.gatesieve.learn.network.SparsificationRow;
import org.gatesieve.learn.posterior.Posterior;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.learning.config.Adam;

class ShrinkingTest {
  private static final NetworkShape SHAPE = SmallClassifier.SHAPE;
  private static final double THRESHOLD = 3.5;

  private final ElasticNetwork network = network();

  @Test
  void aGroupGoesAfterItsPatience() {
    Shrinking shrinking = new Shrinking(DeadRounds.none(SHAPE), THRESHOLD, 3);
    NetworkPosterior posterior = withDeadWords(2, 5, 6);

    assertSame(network, shrinking.after(network, posterior));
    assertSame(network, shrinking.after(network, posterior));
    ElasticNetwork reduced = shrinking.after(network, posterior);

    assertEquals(SHAPE.words() - 3, reduced.shape().words());
    assertEquals(SHAPE.inputs(), reduced.shape().inputs());
    assertEquals(SHAPE.words() - 3, reduced.wordIds().ids()[5]);
    assertEquals(2, reduced.wordIds().ids()[3]);
  }

  @Test
  void aGroupThatComesBackStartsAnew() {
    Shrinking shrinking = new Shrinking(DeadRounds.none(SHAPE), THRESHOLD, 2);

    assertSame(network, shrinking.after(network, withDeadWords(2, 5)));
    assertSame(network, shrinking.after(network, withDeadWords()));
    assertSame(network, shrinking.after(network, withDeadWords(2, 5)));
    assertNotSame(network, shrinking.after(network, withDeadWords(2, 5)));
  }

  @Test
  void theRoundsGoOnWhereTheyWere() {
    Shrinking before = new Shrinking(DeadRounds.none(SHAPE), THRESHOLD, 2);
    assertSame(network, before.after(network, withDeadWords(2, 5)));

    Shrinking resumed = new Shrinking(before.deadRounds(), THRESHOLD, 2);

    assertNotSame(network, resumed.after(network, withDeadWords(2, 5)));
  }

  @Test
  void someWordInputNeuronAndGateStayWhateverIsPruned() {
    NetworkPosterior posterior = network.posterior();
    Arrays.fill(posterior.embedding().logSigma(), 9);
    Arrays.fill(posterior.inputWeights().logSigma(), 9);
    Arrays.fill(posterior.recurrentWeights().logSigma(), 9);
    Arrays.fill(posterior.outputWeights().logSigma(), 9);

    assertSame(
        network, new Shrinking(DeadRounds.none(SHAPE), THRESHOLD, 1).after(network, posterior));
  }

  @Test
  void betweenTheFinalThresholdAndTheMarginNothingIsRemoved() {
    NetworkPosterior posterior = network.posterior();
    int first = 2 * SHAPE.inputs();
    for (int i = first; i < first + 2 * SHAPE.inputs(); i++) {
      posterior.embedding().mean()[i] = 1;
      posterior.embedding().logSigma()[i] = 3.3f / 2;
    }

    assertSame(
        network, new Shrinking(DeadRounds.none(SHAPE), THRESHOLD, 1).after(network, posterior));
    assertNotSame(network, new Shrinking(DeadRounds.none(SHAPE), 3.2, 1).after(network, posterior));
  }

  @Test
  void crumbsStay() {
    SparseNetworkSettings large =
        settings(new NetworkShape(5000, 6, 5, 2, SHAPE.gateActivation(), SHAPE.outputActivation()));
    ElasticNetwork before =
        ElasticNetwork.of(large, SparseNetwork.initialised(SparseNetwork.configuration(large)));
    Shrinking shrinking = new Shrinking(DeadRounds.none(large.shape()), THRESHOLD, 1);

    assertSame(before, shrinking.after(before, dead(before.posterior(), 7)));
  }

  @Test
  void aSecondReductionCountsFromTheFirst() {
    Shrinking shrinking = new Shrinking(DeadRounds.none(SHAPE), THRESHOLD, 1);
    ElasticNetwork once = shrinking.after(network, withDeadWords(2, 3, 4));
    ElasticNetwork twice = shrinking.after(once, dead(once.posterior(), 2, 3));

    assertArrayEquals(
        new int[] {0, 1, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19},
        twice.ancestry().words());
  }

  private NetworkPosterior withDeadWords(int... words) {
    return dead(network.posterior(), words);
  }

  private static NetworkPosterior dead(NetworkPosterior posterior, int... words) {
    Posterior groups = posterior.vocabularyGroups();
    for (int word : words) {
      groups.logSigma()[word] = 4;
    }
    return posterior;
  }

  private static ElasticNetwork network() {
    SparseNetworkSettings settings = settings(SHAPE);
    MultiLayerConfiguration configuration = SparseNetwork.configuration(settings);
    return ElasticNetwork.of(settings, SparseNetwork.initialised(configuration));
  }

  private static SparseNetworkSettings settings(NetworkShape shape) {
    return new SparseNetworkSettings(
        shape,
        SparsificationRow.W_G_N,
        13,
        0.5,
        0,
        1,
        1.1,
        true,
        new Adam(0.01),
        new VariationalSettings(100, 10, -5, 1, 1, "1", "0", "0", "0", "0"));
  }
}
