package org.gatesieve.job.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.gatesieve.compact.model.GateActivation;
import org.gatesieve.compact.model.OutputActivation;
import org.gatesieve.job.report.Equality;
import org.gatesieve.learn.network.MaskedNetwork;
import org.gatesieve.learn.network.NetworkPosterior;
import org.gatesieve.learn.network.NetworkShape;
import org.gatesieve.learn.posterior.Posterior;
import org.gatesieve.learn.posterior.Treatment;
import org.junit.jupiter.api.Test;

class DocumentDifferencesTest {
  private static final int[] DOCUMENT = {1, 2, 2};
  private static final float BIAS = 0.4f;
  private static final float EXACT = (float) (1 / (1 + Math.exp(-BIAS)));

  private final DocumentDifferences differences =
      new DocumentDifferences(new MaskedNetwork(nothingButTheOutputBias()));

  @Test
  void theLargestOfAllDocumentsCounts() {
    differences.add(DOCUMENT, both(0.5f), both(0.500001f));
    differences.add(DOCUMENT, both(0.5f), both(0.500004f));
    differences.add(DOCUMENT, both(0.5f), both(0.5f));

    Equality equality = differences.equality();
    assertEquals(4e-6, equality.maxAbsDifference(), 2e-7);
    assertEquals(3, equality.cases());
    assertEquals(0, equality.recomputed());
    assertTrue(equality.holds());
  }

  @Test
  void aRoundingOfTheMaskedNetworkIsNotHeldAgainstTheCompactModel() {
    differences.add(DOCUMENT, both(EXACT + 1e-4f), both(EXACT));

    Equality equality = differences.equality();
    assertEquals(1, equality.recomputed());
    assertTrue(equality.holds());
  }

  @Test
  void aWrongCompactModelIsFoundOut() {
    differences.add(DOCUMENT, both(EXACT), both(EXACT + 1e-4f));
    differences.add(DOCUMENT, both(EXACT), both(EXACT + 1e-3f));

    Equality equality = differences.equality();
    assertEquals(1e-3, equality.maxAbsDifference(), 1e-6);
    assertEquals(2, equality.cases());
    assertFalse(equality.holds());
  }

  @Test
  void whatIsNotANumberIsNotEqual() {
    differences.add(DOCUMENT, both(EXACT), both(Float.NaN));

    assertFalse(differences.equality().holds());
  }

  private static float[] both(float second) {
    return new float[] {1 - second, second};
  }

  private static NetworkPosterior nothingButTheOutputBias() {
    NetworkShape shape =
        new NetworkShape(3, 1, 1, 1, GateActivation.HARD_SIGMOID, OutputActivation.SIGMOID);
    return new NetworkPosterior(
        shape,
        zeros(3),
        zeros(3),
        zeros(4),
        zeros(4),
        zeros(1),
        zeros(4),
        zeros(1),
        new float[4],
        zeros(1),
        new float[] {BIAS});
  }

  private static Posterior zeros(int length) {
    return new Posterior(Treatment.DETERMINISTIC, new float[length], new float[0]);
  }
}
