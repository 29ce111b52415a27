package org.gatesieve.learn.elastic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gatesieve.learn.assembly.PosteriorExchange;
import org.gatesieve.learn.network.NetworkPosterior;
import org.gatesieve.learn.network.SparsificationRow;
import org.gatesieve.learn.posterior.LogAlpha;
import org.gatesieve.learn.posterior.Posterior;
import org.gatesieve.learn.training.TrainingState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Another basis of the embedding is no other network. */
class RotationTest {
  private static final double ALL = 1;

  /** Prunes nothing but zeros. */
  private static final double THRESHOLD = LogAlpha.BOUND;

  private static final float TOLERANCE = 1e-5f;
  private static final int GATES = NarrowClassifier.GATES.length;

  private final ElasticNetwork network = NarrowClassifier.create(SparsificationRow.W_G_N);

  @ParameterizedTest
  @ValueSource(strings = {"ORIGINAL", "W", "W_VOC", "W_N", "W_G_N"})
  void theOutputsStayWhenEveryDirectionDoes(String row) throws ReflectiveOperationException {
    ElasticNetwork before =
        NarrowClassifier.create(
            (SparsificationRow) SparsificationRow.class.getField(row).get(null));
    ElasticNetwork after = rotate(before, ALL);

    assertEquals(GATES, after.shape().inputs());
    assertArrayEquals(NarrowClassifier.output(before), NarrowClassifier.output(after), TOLERANCE);
    for (int tensor = 0; tensor < before.posterior().tensors().size(); tensor++) {
      Posterior learnt = after.posterior().tensors().get(tensor);
      assertEquals(before.posterior().tensors().get(tensor).treatment(), learnt.treatment());
      for (float logSigma : learnt.logSigma()) {
        assertTrue(Float.isFinite(logSigma));
      }
    }
  }

  @Test
  void whatIsLostIsTheEnergyOfTheDroppedDirections() {
    Rotated rotated = rotation(0.8).of(network).orElseThrow();

    double[][] before = NarrowClassifier.products(network.posterior());
    double[][] after = NarrowClassifier.products(rotated.network().posterior());
    float[] groups = network.posterior().vocabularyGroups().mean();
    double whole = 0;
    double lost = 0;
    for (int word = 0; word < before.length; word++) {
      double weight = NarrowClassifier.COUNTS[word] * (double) groups[word] * groups[word];
      for (int gate = 0; gate < GATES; gate++) {
        whole += weight * Math.pow(before[word][gate], 2);
        lost += weight * Math.pow(before[word][gate] - after[word][gate], 2);
      }
    }
    assertTrue(rotated.network().shape().inputs() < GATES);
    assertTrue(rotated.energy() >= 0.8);
    assertEquals(1 - rotated.energy(), lost / whole, 1e-6);
  }

  @Test
  void bothFactorsAreOfOneSizeAndTheStrongestGateIsPositive() {
    NetworkPosterior after = rotate(network, ALL).posterior();

    assertArrayEquals(new float[] {1, 1, 1}, after.inputGroups().mean());
    for (int input = 0; input < GATES; input++) {
      int first = input;
      double[] column =
          IntStream.range(0, NarrowClassifier.WORDS)
              .mapToDouble(word -> after.embedding().mean()[word * GATES + first])
              .toArray();
      double[] row =
          IntStream.of(NarrowClassifier.GATES)
              .map(gate -> first * 4 * NarrowClassifier.HIDDEN + gate)
              .mapToDouble(at -> after.inputWeights().mean()[at])
              .toArray();
      assertEquals(rootMeanSquare(row), rootMeanSquare(column), 1e-6);
      assertEquals(
          Arrays.stream(row).map(Math::abs).max().orElseThrow(),
          Arrays.stream(row).max().orElseThrow());
    }
  }

  @Test
  void wordsWeighByTheirOccurrencesWhereverTheirRowsAre() {
    ElasticNetwork before = NarrowClassifier.without(network, 3);
    long[] counts = new long[NarrowClassifier.WORDS];
    counts[7] = 1;

    ElasticNetwork after = new Rotation(counts, THRESHOLD).of(before).orElseThrow().network();

    assertEquals(1, after.shape().inputs());
    assertArrayEquals(
        NarrowClassifier.products(network.posterior())[7],
        NarrowClassifier.products(after.posterior())[6],
        1e-6);
  }

  @Test
  void nothingHappensWithoutGain() {
    assertEquals(Optional.empty(), rotation(ALL).of(rotate(network, ALL)));
    assertEquals(
        Optional.empty(), new Rotation(new long[NarrowClassifier.WORDS], THRESHOLD).of(network));
  }

  @Test
  void threeDirectionsAreTooManyUnlessTwoCarryTheRest() {
    assertEquals(Optional.empty(), new Rotation(NarrowClassifier.COUNTS, THRESHOLD).of(network));
    int two =
        new Rotation(NarrowClassifier.COUNTS, THRESHOLD, 0.8, 2)
            .of(network)
            .orElseThrow()
            .network()
            .shape()
            .inputs();
    assertEquals(2, two);
  }

  /** One weight for every word before, three after. */
  @Test
  void aThinEmbeddingIsNotMadeDense() {
    NetworkPosterior posterior = network.posterior();
    float[] embedding = posterior.embedding().mean();
    for (int i = 0; i < embedding.length; i++) {
      embedding[i] = i % NarrowClassifier.INPUTS == i / NarrowClassifier.INPUTS % 4 ? 1 : 1e-4f;
    }
    PosteriorExchange.writeMeans(posterior, network.network());

    Rotation rotation = new Rotation(NarrowClassifier.COUNTS, 3.5, ALL, GATES);
    assertEquals(Optional.empty(), rotation.of(network));
  }

  @Test
  void theNewInputsTakeThePlacesOfTheFirstOldOnes() {
    int[] words = {0, 2, 5, 11};
    ElasticNetwork before =
        network.shrink(
            new Survivors(
                words, new int[] {1, 2, 3, 4}, new int[] {0, 1, 2, 3}, NarrowClassifier.GATES));
    ElasticNetwork after = rotate(before, ALL);

    NetworkPosterior original = after.originalPosterior();
    assertEquals(network.originalPosterior().shape(), original.shape());
    assertArrayEquals(new float[] {0, 1, 1, 1, 0}, original.inputGroups().mean());
    for (int word = 0; word < words.length; word++) {
      for (int input = 0; input < GATES; input++) {
        assertEquals(
            after.posterior().embedding().mean()[word * GATES + input],
            original.embedding().mean()[words[word] * NarrowClassifier.INPUTS + 1 + input]);
      }
    }
  }

  @Test
  void theSameNetworkTurnsIntoTheSameBits() {
    NarrowClassifier.train(network, 20);
    TrainingState first = TrainingState.of(rotate(network, 0.9).network());
    TrainingState again = TrainingState.of(rotate(network, 0.9).network());

    assertArrayEquals(first.parameters(), again.parameters(), 0);
    assertArrayEquals(first.updater(), again.updater(), 0);
    assertEquals(20, first.step());
  }

  /** Without a mean square Adam's first step would be three times its rate. */
  @Test
  void trainingGoesOnInStepsOfTheUsualSize() {
    NarrowClassifier.train(network, 2000);
    ElasticNetwork after = rotate(network, ALL);
    TrainingState before = TrainingState.of(after.network());
    NarrowClassifier.train(after, 1);

    float[] moved = TrainingState.of(after.network()).parameters();
    double largest = 0;
    for (int i = 0; i < moved.length; i++) {
      largest = Math.max(largest, Math.abs(moved[i] - before.parameters()[i]));
    }
    assertTrue(largest > 0 && largest < 1.5 * NarrowClassifier.RATE, "moved by " + largest);
  }

  /** Mean gradients have either sign, mean squares have one. */
  @Test
  void adamKeepsMeanSquaresWhereTheyAreLookedFor() {
    NarrowClassifier.train(network, 20);
    for (String key : network.network().paramTable().keySet()) {
      AdamParameter parameter =
          AdamParameter.of(network.network(), key.substring(key.indexOf('_') + 1)).orElseThrow();
      for (double square : parameter.squares(1).getColumn(0)) {
        assertTrue(square >= 0, key);
      }
      assertTrue(parameter.squares(1).getNorm() > 0, key);
    }
  }

  private static double rootMeanSquare(double[] values) {
    return Math.sqrt(Arrays.stream(values).map(value -> value * value).average().orElseThrow());
  }

  private static ElasticNetwork rotate(ElasticNetwork network, double energy) {
    return rotation(energy).of(network).orElseThrow().network();
  }

  private static Rotation rotation(double energy) {
    return new Rotation(NarrowClassifier.COUNTS, THRESHOLD, energy, GATES);
  }
}
