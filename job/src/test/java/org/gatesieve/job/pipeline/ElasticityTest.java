package org.gatesieve.job.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Arrays;
import java.util.stream.Stream;
import org.gatesieve.job.config.JobSettings;
import org.gatesieve.learn.assembly.SparseNetwork;
import org.gatesieve.learn.elastic.ElasticNetwork;
import org.junit.jupiter.api.Test;

/** Two words occur, so that two inputs carry all that is brought into the gates. */
class ElasticityTest {
  @Test
  void rotatesOnceWhenItsTimeHasCome() {
    Run run = new Run("elastic.rotation=0.3");

    run.goesOnAt(29);
    int words = run.network.shape().words();
    ElasticNetwork rotated = run.at(35);
    assertEquals(2, rotated.shape().inputs());
    assertEquals(words, rotated.shape().words());
    run.goesOnAt(40);
  }

  @Test
  void zeroIsNever() {
    new Run("elastic.rotation=0").goesOnAt(50);
  }

  @Test
  void theLastRoundIsTooLate() {
    new Run("elastic.rotation=0.99").goesOnAt(100);
  }

  @Test
  void aNetworkThatIsNotElasticKeepsItsBasis() {
    new Run("elastic.rotation=0.3", "elastic.enabled=false").goesOnAt(50);
  }

  private static final class Run {
    private final ElasticNetwork network;
    private final Elasticity elasticity;

    Run(String... pairs) {
      Stream<String> small =
          Stream.of(
              "network.inputs=20",
              "network.hidden=3",
              "network.embedding-decay=0",
              "network.embedding-scale=1");
      JobSettings settings =
          Settings.of(Stream.concat(small, Arrays.stream(pairs)).toArray(String[]::new));
      NetworkPlan plan = CountedCorpus.plan(settings, CountedCorpus.of(3, 1000, 10, 10));
      network =
          ElasticNetwork.of(
              plan.network(),
              SparseNetwork.initialised(SparseNetwork.configuration(plan.network())));
      long[] counts = new long[network.shape().words()];
      Arrays.fill(counts, counts.length - 2, counts.length, 7);
      elasticity = new Elasticity(settings.elastic(), network.shape(), counts, 100);
    }

    ElasticNetwork at(int step) {
      return elasticity.after(network, network.posterior(), step, Double.NaN);
    }

    void goesOnAt(int step) {
      assertSame(network, at(step));
    }
  }
}
