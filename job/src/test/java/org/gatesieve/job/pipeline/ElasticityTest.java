package org.gatesieve.job.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.Stream;
import org.gatesieve.job.config.JobSettings;
import org.gatesieve.learn.classifier.ClassifierNetwork;
import org.gatesieve.learn.elastic.ElasticNetwork;
import org.junit.jupiter.api.Test;

/** Far fewer words than inputs, so that a rotation always finds something to do. */
class ElasticityTest {
  private static final int INPUTS = 20;

  @Test
  void rotatesOnceWhenItsTimeHasCome() {
    Run run = new Run("elastic.rotation=0.3");

    run.goesOnAt(0.29);
    int words = run.network.shape().words();
    ElasticNetwork rotated = run.at(0.35);
    assertTrue(rotated.shape().inputs() <= words, rotated.shape().toString());
    assertEquals(words, rotated.shape().words());
    run.goesOnAt(0.4);
  }

  @Test
  void neverRotatesUnlessAsked() {
    new Run().goesOnAt(0.5);
  }

  @Test
  void theLastRoundIsTooLate() {
    new Run("elastic.rotation=0.99").goesOnAt(1);
  }

  @Test
  void aNetworkThatIsNotElasticKeepsItsBasis() {
    new Run("elastic.rotation=0.3", "elastic.enabled=false").goesOnAt(0.5);
  }

  private static final class Run {
    private final ElasticNetwork network;
    private final Elasticity elasticity;

    Run(String... pairs) {
      Stream<String> small =
          Stream.of(
              "network.inputs=" + INPUTS,
              "network.hidden=3",
              "network.embedding-decay=0",
              "network.embedding-scale=1");
      JobSettings settings =
          Settings.of(Stream.concat(small, Arrays.stream(pairs)).toArray(String[]::new));
      NetworkPlan plan = NetworkPlan.of(settings, CountedCorpus.of(3, 1000, 10, 10));
      network =
          ElasticNetwork.of(
              plan.classifier(),
              ClassifierNetwork.initialised(ClassifierNetwork.configuration(plan.classifier())));
      long[] counts = new long[network.shape().words()];
      Arrays.fill(counts, 7);
      elasticity = new Elasticity(settings.elastic(), network.shape(), counts);
    }

    ElasticNetwork at(double progress) {
      return elasticity.after(network, network.posterior(), progress);
    }

    void goesOnAt(double progress) {
      assertSame(network, at(progress));
    }
  }
}
