package org.gatesieve.learn.elastic;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.gatesieve.compact.text.Vocabulary;
import org.gatesieve.learn.collapse.Alive;
import org.gatesieve.learn.mask.NetworkMasks;
import org.gatesieve.learn.network.NetworkPosterior;
import org.gatesieve.learn.network.NetworkShape;
import org.gatesieve.learn.posterior.Treatment;

/**
 * Decides after every round what the network loses for good: what METHOD §4's fixed point removes
 * at a threshold above the final one, several rounds in a row. Removal is for ever; the margin and
 * the patience are for groups that come back.
 */
public final class Shrinking {
  /** A new network for less is not worth its making. */
  private static final double WORTHWHILE = 0.99;

  private final double threshold;
  private final int patience;
  private final DeadRounds dead;

  /**
   * @param dead rounds that the groups have been pruned in so far; is not written to
   * @param threshold log α above which a group counts as pruned
   * @param patience rounds that a group has to be pruned in before it is removed
   */
  public Shrinking(DeadRounds dead, double threshold, int patience) {
    this.threshold = threshold;
    this.patience = patience;
    this.dead = dead.copy();
  }

  /** The rounds that the groups have been pruned in until now. */
  public DeadRounds deadRounds() {
    return dead.copy();
  }

  /**
   * The network of the next round.
   *
   * @param posterior what {@code network} has learnt, in its own shape
   * @return {@code network} itself when nothing worthwhile is to be removed
   */
  public ElasticNetwork after(ElasticNetwork network, NetworkPosterior posterior) {
    Alive alive = Alive.of(NetworkMasks.of(posterior, threshold).apply(posterior));
    Ancestry ancestry = network.ancestry();
    boolean[] lastingWords = lasting(alive.words(), dead.words(), ancestry.words());
    if (!network.shape().oneHot()) {
      lastingWords[Vocabulary.ZERO_ID] = true;
    }
    Survivors survivors =
        survivors(
            network,
            atLeastOne(lastingWords, 1),
            atLeastOne(lastingInputs(posterior, alive, ancestry), 0),
            atLeastOne(lasting(alive.neurons(), dead.neurons(), ancestry.neurons()), 0),
            lasting(alive.gates(), dead.gates(), ancestry.gates()));
    return worthwhile(network, survivors) ? network.shrink(survivors) : network;
  }

  /**
   * A language model's word without a group variable stays: its weights are pruned one by one, and
   * come back when the word has been seen more often.
   */
  private boolean[] lastingInputs(NetworkPosterior posterior, Alive alive, Ancestry ancestry) {
    boolean[] lasting = lasting(alive.inputs(), dead.inputs(), ancestry.inputs());
    if (posterior.shape().oneHot() && posterior.inputGroups().treatment() == Treatment.CONSTANT) {
      Arrays.fill(lasting, true);
    }
    return lasting;
  }

  /** Counts the rounds and tells what is not to be removed yet. */
  private boolean[] lasting(boolean[] alive, int[] deadRounds, int[] originals) {
    boolean[] lasting = new boolean[alive.length];
    for (int i = 0; i < alive.length; i++) {
      int original = originals[i];
      deadRounds[original] = alive[i] ? 0 : deadRounds[original] + 1;
      lasting[i] = deadRounds[original] < patience;
    }
    return lasting;
  }

  /** All of them rather than none. */
  private static boolean[] atLeastOne(boolean[] lasting, int from) {
    if (IntStream.range(from, lasting.length).noneMatch(i -> lasting[i])) {
      Arrays.fill(lasting, true);
    }
    return lasting;
  }

  private static Survivors survivors(
      ElasticNetwork network,
      boolean[] words,
      boolean[] inputs,
      boolean[] neurons,
      boolean[] gates) {
    int hidden = network.shape().hidden();
    int[] trained = network.columns().live();
    IntPredicate possible = gate -> neurons[gate % hidden];
    int[] left = IntStream.of(trained).filter(gate -> gates[gate] && possible.test(gate)).toArray();
    return new Survivors(
        Alive.indices(words),
        Alive.indices(inputs),
        Alive.indices(neurons),
        left.length > 0 ? left : IntStream.of(trained).filter(possible).toArray());
  }

  private static boolean worthwhile(ElasticNetwork network, Survivors survivors) {
    if (survivors.gates().length == 0) {
      return false;
    }
    NetworkShape shape = network.shape();
    long before = weights(shape, network.columns().count());
    long after = weights(survivors.shape(shape), survivors.gates().length);
    return after <= WORTHWHILE * before;
  }

  private static long weights(NetworkShape shape, int columns) {
    return (long) shape.words() * shape.inputs()
        + (long) (shape.inputs() + shape.hidden()) * columns
        + (long) shape.hidden() * shape.outputs();
  }
}
