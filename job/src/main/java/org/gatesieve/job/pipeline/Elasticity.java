package org.gatesieve.job.pipeline;

import java.util.Optional;
import org.gatesieve.job.config.ElasticSettings;
import org.gatesieve.learn.elastic.ElasticNetwork;
import org.gatesieve.learn.elastic.Rotated;
import org.gatesieve.learn.elastic.Rotation;
import org.gatesieve.learn.elastic.Shrinking;
import org.gatesieve.learn.network.NetworkPosterior;
import org.gatesieve.learn.network.NetworkShape;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What becomes of the network between two rounds; says so in the log. */
final class Elasticity {
  private static final Logger LOG = LoggerFactory.getLogger("org.gatesieve");

  private final ElasticSettings settings;
  private final NetworkShape original;
  private final Rotation rotation;
  private Shrinking shrinking;
  private boolean rotationIsAhead;

  /**
   * @param original the shape at the beginning of training
   * @param counts occurrences of every word in the training part
   */
  Elasticity(ElasticSettings settings, NetworkShape original, long[] counts) {
    this.settings = settings;
    this.original = original;
    rotation = new Rotation(counts, settings.threshold());
    rotationIsAhead = settings.rotation() > 0;
    shrinking = new Shrinking(original, settings.threshold(), settings.patience());
  }

  /**
   * The network of the next round.
   *
   * @param posterior what {@code network} has learnt
   * @param progress share of training that is over
   */
  ElasticNetwork after(ElasticNetwork network, NetworkPosterior posterior, double progress) {
    if (!settings.enabled()) {
      return network;
    }
    ElasticNetwork smaller = shrinking.after(network, posterior);
    if (smaller != network) {
      logShrinking(network, smaller);
    }
    // After the last round nothing could heal what the dropped directions cost.
    if (rotationIsAhead && progress >= settings.rotation() && progress < 1) {
      rotationIsAhead = false;
      return rotated(smaller);
    }
    return smaller;
  }

  private ElasticNetwork rotated(ElasticNetwork network) {
    Optional<Rotated> rotated = rotation.of(network);
    if (rotated.isEmpty()) {
      LOG.info("embedding not rotated: it would need too many inputs or save no weights");
      return network;
    }
    // Inputs are other ones now; no group has been dead among them.
    shrinking = new Shrinking(original, settings.threshold(), settings.patience());
    ElasticNetwork next = rotated.get().network();
    LOG.info(
        "rotated embedding: inputs {} to {}, {} % of the energy kept",
        network.shape().inputs(),
        next.shape().inputs(),
        "%.2f".formatted(100 * rotated.get().energy()));
    return next;
  }

  private static void logShrinking(ElasticNetwork before, ElasticNetwork after) {
    LOG.info(
        "smaller network: words {} to {}, inputs {} to {}, hidden {} to {}, gates {} to {}",
        before.shape().words(),
        after.shape().words(),
        before.shape().inputs(),
        after.shape().inputs(),
        before.shape().hidden(),
        after.shape().hidden(),
        before.columns().count(),
        after.columns().count());
  }
}
