package org.gatesieve.job.pipeline;

import org.gatesieve.job.config.ElasticSettings;
import org.gatesieve.learn.elastic.ElasticNetwork;
import org.gatesieve.learn.elastic.Shrinking;
import org.gatesieve.learn.network.NetworkPosterior;
import org.gatesieve.learn.network.NetworkShape;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What becomes of the network between two rounds; says so in the log. */
@FunctionalInterface
interface Elasticity {
  Logger LOG = LoggerFactory.getLogger("org.gatesieve");

  /**
   * The network of the next round.
   *
   * @param posterior what {@code network} has learnt
   */
  ElasticNetwork after(ElasticNetwork network, NetworkPosterior posterior);

  static Elasticity of(ElasticSettings settings, NetworkShape original) {
    if (!settings.enabled()) {
      return (network, posterior) -> network;
    }
    Shrinking shrinking = new Shrinking(original, settings.threshold(), settings.patience());
    return (network, posterior) -> {
      ElasticNetwork next = shrinking.after(network, posterior);
      if (next != network) {
        log(network, next);
      }
      return next;
    };
  }

  private static void log(ElasticNetwork before, ElasticNetwork after) {
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
