package org.gatesieve.learn.elastic;

import java.util.stream.IntStream;
import org.gatesieve.compact.model.GateActivation;
import org.gatesieve.compact.model.OutputActivation;
import org.gatesieve.learn.assembly.PosteriorExchange;
import org.gatesieve.learn.assembly.SparseNetwork;
import org.gatesieve.learn.assembly.SparseNetworkSettings;
import org.gatesieve.learn.layers.VariationalSettings;
import org.gatesieve.learn.network.NetworkPosterior;
import org.gatesieve.learn.network.NetworkShape;
import org.gatesieve.learn.network.RandomNetwork;
import org.gatesieve.learn.network.SparsificationRow;
import org.gatesieve.learn.training.LabelledDocuments;
import org.gatesieve.learn.training.MiniBatch;
import org.gatesieve.learn.training.RandomDocuments;
import org.nd4j.linalg.learning.config.Adam;

/** A classifier with more inputs than gates that read them, and what words bring into those. */
final class NarrowClassifier {
  static final int WORDS = 12;
  static final int INPUTS = 5;
  static final int HIDDEN = 4;
  static final int LABELS = 3;

  /** i of the first neuron, g of two more. */
  static final int[] GATES = {0, 2 * HIDDEN + 1, 2 * HIDDEN + 3};

  static final long[] COUNTS = {0, 90, 70, 50, 40, 30, 20, 10, 8, 5, 2, 1};
  static final double RATE = 0.01;

  private static final int DOCUMENTS = 16;
  private static final RandomDocuments CORPUS =
      RandomDocuments.create(DOCUMENTS, WORDS, 9, LABELS, 4);

  private NarrowClassifier() {}

  static ElasticNetwork create(SparsificationRow row) {
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
            true,
            new Adam(RATE),
            new VariationalSettings(100, 10, -3, 1, 1, "1", "0", "0", "0", "0"));
    ElasticNetwork whole =
        ElasticNetwork.of(
            settings, SparseNetwork.initialised(SparseNetwork.configuration(settings)));
    PosteriorExchange.writeMeans(RandomNetwork.of(shape, row, 1, 8), whole.network());
    return without(whole, -1);
  }

  /** {@code network} without one of its words, and without gates other than {@link #GATES}. */
  static ElasticNetwork without(ElasticNetwork network, int word) {
    NetworkShape shape = network.shape();
    return network.shrink(
        new Survivors(
            IntStream.range(0, shape.words()).filter(w -> w != word).toArray(),
            IntStream.range(0, shape.inputs()).toArray(),
            IntStream.range(0, HIDDEN).toArray(),
            GATES));
  }

  static void train(ElasticNetwork network, int steps) {
    MiniBatch batch = batch(network);
    for (int step = 0; step < steps; step++) {
      network.network().fit(batch.ids(), batch.labels(), batch.mask(), null);
    }
  }

  /** Probabilities of every document. */
  static float[] output(ElasticNetwork network) {
    MiniBatch batch = batch(network);
    return network
        .network()
        .output(batch.ids(), false, batch.mask(), null)
        .dup('c')
        .reshape((long) DOCUMENTS * LABELS)
        .toFloatVector();
  }

  private static MiniBatch batch(ElasticNetwork network) {
    LabelledDocuments read = network.wordIds().read(CORPUS);
    return MiniBatch.of(read, IntStream.range(0, DOCUMENTS).toArray(), LABELS);
  }

  /** E·diag(z^x)·W^x, words × {@link #GATES}. */
  static double[][] products(NetworkPosterior posterior) {
    int inputs = posterior.shape().inputs();
    double[][] products = new double[posterior.shape().words()][GATES.length];
    for (int word = 0; word < products.length; word++) {
      for (int gate = 0; gate < GATES.length; gate++) {
        for (int input = 0; input < inputs; input++) {
          products[word][gate] +=
              (double) posterior.embedding().mean()[word * inputs + input]
                  * posterior.inputGroups().mean()[input]
                  * posterior.inputWeights().mean()[input * 4 * HIDDEN + GATES[gate]];
        }
      }
    }
    return products;
  }
}
