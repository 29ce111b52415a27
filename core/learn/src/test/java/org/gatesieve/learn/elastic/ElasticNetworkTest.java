package org.gatesieve.learn.elastic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.gatesieve.compact.model.GateActivation;
import org.gatesieve.compact.model.OutputActivation;
import org.gatesieve.learn.assembly.PosteriorExchange;
import org.gatesieve.learn.assembly.SparseNetwork;
import org.gatesieve.learn.assembly.SparseNetworkSettings;
import org.gatesieve.learn.layers.VariationalSettings;
import org.gatesieve.learn.network.NetworkPosterior;
import org.gatesieve.learn.network.NetworkShape;
import org.gatesieve.learn.network.SparsificationRow;
import org.gatesieve.learn.posterior.Posterior;
import org.gatesieve.learn.posterior.Treatment;
import org.gatesieve.learn.training.LabelledDocuments;
import org.gatesieve.learn.training.MiniBatch;
import org.gatesieve.learn.training.RandomDocuments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.learning.config.Adam;

/** Groups that contribute exactly nothing are removed, and nothing else may change. */
class ElasticNetworkTest {
  private static final int WORDS = 12;
  private static final int INPUTS = 5;
  private static final int HIDDEN = 4;
  private static final int LABELS = 3;
  private static final double TOLERANCE = 2e-6;

  private static final int[] LIVE_WORDS = {0, 1, 3, 4, 8, 11};
  private static final int[] LIVE_INPUTS = {1, 2, 4};
  private static final int[] LIVE_NEURONS = {0, 2, 3};

  /** Of the live neurons: i of 0 and 2, f of 3, g of all, o of none. */
  private static final int[] LIVE_GATES = {0, 2, 4 + 3, 8, 8 + 2, 8 + 3};

  private static final Survivors SURVIVORS =
      new Survivors(LIVE_WORDS, LIVE_INPUTS, LIVE_NEURONS, LIVE_GATES);

  private final LabelledDocuments documents = RandomDocuments.create(16, WORDS, 9, LABELS, 4);
  private final ElasticNetwork whole = network();

  @Test
  void theOutputsStay() {
    ElasticNetwork reduced = whole.shrink(SURVIVORS);

    assertEquals(
        new NetworkShape(6, 3, 3, LABELS, GateActivation.HARD_SIGMOID, OutputActivation.SOFTMAX),
        reduced.shape());
    assertEquals(6, reduced.columns().count());
    assertArrayEquals(output(whole), output(reduced), (float) TOLERANCE);
  }

  @Test
  void trainingGoesOnAsIfNothingHadHappened() {
    train(whole, 3);
    ElasticNetwork reduced = whole.shrink(SURVIVORS);
    train(whole, 5);
    train(reduced, 5);

    assertArrayEquals(output(whole), output(reduced), (float) TOLERANCE);
    assertSame(whole.originalPosterior(), reduced.originalPosterior());
  }

  @Test
  void whatIsRemovedTwiceIsFoundWhereItWas() {
    int[] words = {0, 2, 4, 5};
    ElasticNetwork once = whole.shrink(SURVIVORS);
    ElasticNetwork twice =
        once.shrink(new Survivors(words, new int[] {0, 2}, new int[] {1}, new int[] {1, 7}));

    NetworkPosterior before = whole.posterior();
    NetworkPosterior after = twice.originalPosterior();
    for (int word = 0; word < WORDS; word++) {
      for (int input = 0; input < INPUTS; input++) {
        boolean left =
            IntStream.of(0, 3, 8, 11).anyMatch(contained(word))
                && IntStream.of(1, 4).anyMatch(contained(input));
        int at = word * INPUTS + input;
        float expected = left ? before.embedding().mean()[at] : 0;
        assertEquals(expected, after.embedding().mean()[at]);
      }
    }
    // Neuron 2 of the beginning, with its gates i and g.
    assertEquals(before.gateGroups().mean()[2], after.gateGroups().mean()[2]);
    assertEquals(before.gateGroups().mean()[8 + 2], after.gateGroups().mean()[8 + 2]);
    assertEquals(0, after.gateGroups().mean()[8 + 3]);
    assertEquals(before.lstmBias()[12 + 2], after.lstmBias()[12 + 2]);
    assertArrayEquals(new int[] {0, 4, 4, 1, 4, 4, 4, 4, 2, 4, 4, 3}, twice.wordIds().ids());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ORIGINAL", "W", "W_VOC", "W_N", "W_G_N"})
  void everyRowTakesItsPosteriorAlong(String row) throws ReflectiveOperationException {
    SparsificationRow treatments =
        (SparsificationRow) SparsificationRow.class.getField(row).get(null);
    ElasticNetwork before = initialised(treatments);
    ElasticNetwork after = before.shrink(SURVIVORS);

    int[] one = {0};
    int[] labels = {0, 1, 2};
    NetworkPosterior from = before.posterior();
    NetworkPosterior to = after.originalPosterior();
    assertKept(from.embedding(), to.embedding(), LIVE_WORDS, INPUTS, LIVE_INPUTS);
    assertKept(from.vocabularyGroups(), to.vocabularyGroups(), one, WORDS, LIVE_WORDS);
    assertKept(from.inputWeights(), to.inputWeights(), LIVE_INPUTS, 4 * HIDDEN, LIVE_GATES);
    assertKept(
        from.recurrentWeights(), to.recurrentWeights(), LIVE_NEURONS, 4 * HIDDEN, LIVE_GATES);
    assertKept(from.inputGroups(), to.inputGroups(), one, INPUTS, LIVE_INPUTS);
    assertKept(from.gateGroups(), to.gateGroups(), one, 4 * HIDDEN, LIVE_GATES);
    assertKept(from.neuronGroups(), to.neuronGroups(), one, HIDDEN, LIVE_NEURONS);
    assertKept(from.outputWeights(), to.outputWeights(), LIVE_NEURONS, LABELS, labels);
  }

  /** Means and ln σ of live rows and columns are the same; every other mean is zero. */
  private static void assertKept(
      Posterior before, Posterior after, int[] rows, int width, int[] columns) {
    float[] means = new float[before.mean().length];
    for (int row : rows) {
      for (int column : columns) {
        int at = row * width + column;
        means[at] = before.mean()[at];
        if (before.treatment() == Treatment.VARIATIONAL) {
          assertEquals(before.logSigma()[at], after.logSigma()[at]);
        }
      }
    }
    assertArrayEquals(means, after.mean());
    assertEquals(before.treatment(), after.treatment());
  }

  @Test
  void aNetworkThatLostNothingReadsTheCorpusAsItIs() {
    assertTrue(whole.wordIds().read(documents) == documents);
  }

  private static IntPredicate contained(int value) {
    return element -> element == value;
  }

  private void train(ElasticNetwork network, int steps) {
    LabelledDocuments read = network.wordIds().read(documents);
    for (int step = 0; step < steps; step++) {
      MiniBatch batch = MiniBatch.of(read, all(), LABELS);
      network.network().fit(batch.ids(), batch.labels(), batch.mask(), null);
    }
  }

  private float[] output(ElasticNetwork network) {
    MiniBatch batch = MiniBatch.of(network.wordIds().read(documents), all(), LABELS);
    return network
        .network()
        .output(batch.ids(), false, batch.mask(), null)
        .dup('c')
        .reshape(16L * LABELS)
        .toFloatVector();
  }

  private static int[] all() {
    return IntStream.range(0, 16).toArray();
  }

  private static void assertSame(NetworkPosterior expected, NetworkPosterior actual) {
    for (int tensor = 0; tensor < expected.tensors().size(); tensor++) {
      assertArrayEquals(
          expected.tensors().get(tensor).mean(),
          actual.tensors().get(tensor).mean(),
          (float) TOLERANCE);
    }
    int[] gates = Ancestry.of(expected.shape()).keep(SURVIVORS).gates();
    for (int gate : gates) {
      assertEquals(expected.lstmBias()[gate], actual.lstmBias()[gate], TOLERANCE);
    }
    assertArrayEquals(expected.outputBias(), actual.outputBias(), (float) TOLERANCE);
  }

  /** Every tensor is learnt without noise, so that both networks are trained alike. */
  private static ElasticNetwork network() {
    Treatment learnt = Treatment.DETERMINISTIC;
    ElasticNetwork network =
        initialised(SparsificationRow.classifier(learnt, learnt, learnt, learnt, learnt, learnt));
    PosteriorExchange.writeMeans(means(network.shape()), network.network());
    return network;
  }

  private static ElasticNetwork initialised(SparsificationRow row) {
    NetworkShape shape =
        new NetworkShape(
            WORDS, INPUTS, HIDDEN, LABELS, GateActivation.HARD_SIGMOID, OutputActivation.SOFTMAX);
    SparseNetworkSettings settings =
        new SparseNetworkSettings(
            shape,
            row,
            1,
            0.5,
            0,
            1,
            1,
            false,
            new Adam(0.02),
            new VariationalSettings(100, 10, -3, 1, 1, "1", "0", "0", "0", "0"));
    return ElasticNetwork.of(
        settings, SparseNetwork.initialised(SparseNetwork.configuration(settings)));
  }

  private static NetworkPosterior means(NetworkShape shape) {
    Random random = new Random(8);
    int[] one = {0};
    int[] labels = {0, 1, 2};
    return new NetworkPosterior(
        shape,
        tensor(random, WORDS, LIVE_WORDS, INPUTS, LIVE_INPUTS),
        tensor(random, 1, one, WORDS, LIVE_WORDS),
        tensor(random, INPUTS, LIVE_INPUTS, 4 * HIDDEN, LIVE_GATES),
        tensor(random, HIDDEN, LIVE_NEURONS, 4 * HIDDEN, LIVE_GATES),
        tensor(random, 1, one, INPUTS, LIVE_INPUTS),
        tensor(random, 1, one, 4 * HIDDEN, LIVE_GATES),
        tensor(random, 1, one, HIDDEN, LIVE_NEURONS),
        values(random, 4 * HIDDEN),
        tensor(random, HIDDEN, LIVE_NEURONS, LABELS, labels),
        values(random, LABELS));
  }

  /** Random where row and column are alive, zero elsewhere. */
  private static Posterior tensor(
      Random random, int rows, int[] liveRows, int columns, int[] liveColumns) {
    float[] mean = new float[rows * columns];
    for (int row : liveRows) {
      for (int column : liveColumns) {
        mean[row * columns + column] = (float) (0.3 + 0.5 * random.nextGaussian());
      }
    }
    return new Posterior(Treatment.DETERMINISTIC, mean, new float[0]);
  }

  private static float[] values(Random random, int length) {
    float[] values = new float[length];
    for (int i = 0; i < length; i++) {
      values[i] = (float) (0.5 * random.nextGaussian());
    }
    return values;
  }
}
