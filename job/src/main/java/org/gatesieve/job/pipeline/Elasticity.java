package org.gatesieve.job.pipeline;

import java.util.Optional;
import org.gatesieve.job.checkpoint.SuccessionMemory;
import org.gatesieve.job.config.ElasticSettings;
import org.gatesieve.learn.elastic.DeadRounds;
import org.gatesieve.learn.elastic.ElasticNetwork;
import org.gatesieve.learn.elastic.Rotated;
import org.gatesieve.learn.elastic.Rotation;
import org.gatesieve.learn.elastic.Shrinking;
import org.gatesieve.learn.network.NetworkPosterior;
import org.gatesieve.learn.network.NetworkShape;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets groups that have died leave the network, and turns its embedding; says so in the log. */
final class Elasticity implements Succession {
  private static final Logger LOG = LoggerFactory.getLogger("org.gatesieve");

  private final ElasticSettings settings;
  private final NetworkShape original;
  private final int steps;
  private final Rotation rotation;
  private Shrinking shrinking;
  private boolean rotationIsAhead;

  /**
   * @param original the shape at the beginning of training
   * @param counts occurrences of every word in the training part
   * @param steps steps of the whole training
   */
  Elasticity(ElasticSettings settings, NetworkShape original, long[] counts, int steps) {
    this.settings = settings;
    this.original = original;
    this.steps = steps;
    rotation = new Rotation(counts, settings.threshold());
    rotationIsAhead = settings.rotation() > 0 && !original.oneHot();
    shrinking = shrinking(DeadRounds.none(original));
  }

  @Override
  public ElasticNetwork after(
      ElasticNetwork network, NetworkPosterior posterior, int step, double validation) {
    if (!settings.enabled()) {
      return network;
    }
    ElasticNetwork smaller = shrinking.after(network, posterior);
    if (smaller != network) {
      logShrinking(network, smaller);
    }
    // After the last round nothing could heal what the dropped directions cost.
    double progress = (double) step / steps;
    if (rotationIsAhead && progress >= settings.rotation() && progress < 1) {
      rotationIsAhead = false;
      return rotated(smaller);
    }
    return smaller;
  }

  @Override
  public SuccessionMemory memory() {
    return new SuccessionMemory(shrinking.deadRounds(), rotationIsAhead, null);
  }

  @Override
  public void resume(SuccessionMemory memory, int step) {
    shrinking = shrinking(memory.dead());
    rotationIsAhead = memory.rotationIsAhead();
  }

  private Shrinking shrinking(DeadRounds dead) {
    return new Shrinking(dead, settings.threshold(), settings.patience());
  }

  private ElasticNetwork rotated(ElasticNetwork network) {
    Optional<Rotated> rotated = rotation.of(network);
    if (rotated.isEmpty()) {
      LOG.info("embedding not rotated: it would need too many inputs or save no weights");
      return network;
    }
    // Inputs are other ones now; no group has been dead among them.
    shrinking = shrinking(DeadRounds.none(original));
    ElasticNetwork next = rotated.get().network();
    LOG.info(
        "rotated embedding: inputs {} to {}, {} % of the energy kept",
        network.shape().inputs(),
        next.shape().inputs(),
        "%.2f".formatted(100 * rotated.get().energy()));
    return next;
  }

  /** A language model's words are its inputs. */
  private static void logShrinking(ElasticNetwork before, ElasticNetwork after) {
    boolean oneHot = before.shape().oneHot();
    String words =
        oneHot
            ? "words " + change(before.shape().inputs(), after.shape().inputs())
            : "words "
                + change(before.shape().words(), after.shape().words())
                + ", inputs "
                + change(before.shape().inputs(), after.shape().inputs());
    LOG.info(
        "smaller network: {}, hidden {}, gates {}",
        words,
        change(before.shape().hidden(), after.shape().hidden()),
        change(before.columns().count(), after.columns().count()));
  }

  private static String change(int before, int after) {
    return before + " to " + after;
  }
}
