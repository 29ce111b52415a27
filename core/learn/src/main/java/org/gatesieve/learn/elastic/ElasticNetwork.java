package org.gatesieve.learn.elastic;

import java.util.stream.IntStream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.gatesieve.learn.assembly.PosteriorExchange;
import org.gatesieve.learn.assembly.SparseNetwork;
import org.gatesieve.learn.assembly.SparseNetworkSettings;
import org.gatesieve.learn.mask.NetworkMasks;
import org.gatesieve.learn.network.GateColumns;
import org.gatesieve.learn.network.NetworkPosterior;
import org.gatesieve.learn.network.NetworkShape;
import org.gatesieve.learn.training.TrainingState;
import org.nd4j.linalg.schedule.ISchedule;

/**
 * A network in training and what has become of its groups. Shrinking gives a new one, with a DL4J
 * network of its own.
 */
public final class ElasticNetwork {
  private final SparseNetworkSettings settings;
  private final GateColumns columns;
  private final Ancestry ancestry;
  private final boolean whole;
  private final MultiLayerNetwork network;

  private ElasticNetwork(
      SparseNetworkSettings settings,
      GateColumns columns,
      Ancestry ancestry,
      boolean whole,
      MultiLayerNetwork network) {
    this.settings = settings;
    this.columns = columns;
    this.ancestry = ancestry;
    this.whole = whole;
    this.network = network;
  }

  /**
   * A network that has lost nothing yet.
   *
   * @param network built from {@code settings}
   */
  public static ElasticNetwork of(SparseNetworkSettings settings, MultiLayerNetwork network) {
    NetworkShape shape = settings.shape();
    return new ElasticNetwork(
        settings, GateColumns.all(shape.hidden()), Ancestry.of(shape), true, network);
  }

  /**
   * A network as it was when {@code snapshot} was taken.
   *
   * @param settings those that training began with
   * @throws IllegalArgumentException when they make a network with other parameters
   */
  public static ElasticNetwork restored(SparseNetworkSettings settings, ElasticSnapshot snapshot) {
    NetworkShape original = settings.shape();
    Ancestry ancestry =
        new Ancestry(original, snapshot.words(), snapshot.inputs(), snapshot.neurons());
    SparseNetworkSettings current = settings.withShape(ancestry.shape());
    MultiLayerNetwork network =
        SparseNetwork.blank(
            snapshot.whole()
                ? SparseNetwork.configuration(current)
                : SparseNetwork.reduced(current, snapshot.columns()));
    snapshot.state().writeTo(network);
    return new ElasticNetwork(current, snapshot.columns(), ancestry, snapshot.whole(), network);
  }

  /** What {@link #restored} makes the same network of. */
  public ElasticSnapshot snapshot() {
    return new ElasticSnapshot(
        ancestry.words(),
        ancestry.inputs(),
        ancestry.neurons(),
        columns,
        whole,
        TrainingState.of(network));
  }

  /** The DL4J network; training writes to it. */
  public MultiLayerNetwork network() {
    return network;
  }

  /** Sizes of the current network. */
  public NetworkShape shape() {
    return settings.shape();
  }

  /** Gates of the current network that depend on the input. */
  public GateColumns columns() {
    return columns;
  }

  /** How the current network reads the encoded corpus. */
  public WordIds wordIds() {
    return whole ? WordIds.SAME : ancestry.wordIds();
  }

  /** What the current network has learnt, in its own shape. */
  public NetworkPosterior posterior() {
    return PosteriorExchange.read(network, settings.shape(), settings.row());
  }

  /** What was learnt, in the shape that training began with; what was removed is zero. */
  public NetworkPosterior originalPosterior() {
    return whole ? posterior() : ancestry.expand(posterior());
  }

  /**
   * Which neurons of the network that training began with the current one has, in order.
   *
   * @return ascending indices of the original neurons
   */
  public int[] neurons() {
    return ancestry.neurons();
  }

  Ancestry ancestry() {
    return ancestry;
  }

  /** The same network without the row of a word, which reads as zero from now on. */
  public ElasticNetwork withoutWord(int word) {
    NetworkShape shape = settings.shape();
    return shrink(
        new Survivors(
            IntStream.range(0, shape.words()).filter(other -> other != word).toArray(),
            IntStream.range(0, shape.inputs()).toArray(),
            IntStream.range(0, shape.hidden()).toArray(),
            columns.live()));
  }

  /** The network of the survivors with their parameters and updater state. */
  ElasticNetwork shrink(Survivors survivors) {
    Ancestry kept = ancestry.keep(survivors);
    SparseNetworkSettings reduced = settings.withShape(kept.shape());
    GateColumns left = survivors.columns(settings.shape());
    MultiLayerNetwork next = SparseNetwork.blank(SparseNetwork.reduced(reduced, left));
    new Reduction(settings.shape(), columns, survivors).apply(network, next).writeTo(next);
    return new ElasticNetwork(reduced, left, kept, false, next);
  }

  /**
   * The network that {@code masks} leave, for training without noise in which pruned weights stay
   * zero. Its updater begins anew.
   *
   * @param masks in the shape of the current network
   * @param rate Adam's rate in that training
   */
  public ElasticNetwork withFixedMasks(NetworkMasks masks, ISchedule rate) {
    SparseNetworkSettings fixed = settings.withFixedMasks(rate);
    MultiLayerNetwork next =
        SparseNetwork.blank(
            whole ? SparseNetwork.configuration(fixed) : SparseNetwork.reduced(fixed, columns));
    PosteriorExchange.writeMeans(masks.apply(posterior()), next);
    return new ElasticNetwork(fixed, columns, ancestry, whole, next);
  }
}
