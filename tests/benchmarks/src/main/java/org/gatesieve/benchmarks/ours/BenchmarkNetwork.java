package org.gatesieve.benchmarks.ours;

import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.gatesieve.benchmarks.peer.ClassifierWorkload;
import org.gatesieve.benchmarks.peer.LanguageWorkload;
import org.gatesieve.compact.model.GateActivation;
import org.gatesieve.compact.model.OutputActivation;
import org.gatesieve.learn.assembly.SparseNetwork;
import org.gatesieve.learn.assembly.SparseNetworkSettings;
import org.gatesieve.learn.layers.VariationalSettings;
import org.gatesieve.learn.network.NetworkShape;
import org.gatesieve.learn.network.SparsificationRow;
import org.nd4j.linalg.learning.config.Adam;

/**
 * The networks under test, with the job's default of gradient clipping. Gates are logistic, as
 * those of the other peers, and the KL gradient is added in every step, as in all but the first of
 * a training.
 */
public final class BenchmarkNetwork {
  /** The job's default. */
  public static final double GRADIENT_CLIP = 5;

  private static final double LEARNING_RATE = 1e-3;
  private static final double TRAINING_DOCUMENTS = 25_000;
  private static final double TRAINING_WORDS = 930_000;
  private static final double TRAINING_STEPS = 1e6;

  private BenchmarkNetwork() {}

  /** A classifier. */
  public static MultiLayerConfiguration configuration(
      ClassifierWorkload workload, SparsificationRow row) {
    NetworkShape shape =
        shape(
            ClassifierWorkload.WORDS,
            workload.inputs(),
            workload.hidden(),
            ClassifierWorkload.OUTPUTS);
    return configuration(shape, row, true, TRAINING_DOCUMENTS);
  }

  /** A language model, which samples its output weights, as conf/ptb-words.yaml has it. */
  static MultiLayerConfiguration configuration(LanguageWorkload workload, SparsificationRow row) {
    NetworkShape shape = shape(0, workload.words(), workload.hidden(), workload.words());
    return configuration(shape, row, false, TRAINING_WORDS);
  }

  private static NetworkShape shape(int words, int inputs, int hidden, int outputs) {
    return new NetworkShape(
        words, inputs, hidden, outputs, GateActivation.LOGISTIC, OutputActivation.SOFTMAX);
  }

  private static MultiLayerConfiguration configuration(
      NetworkShape shape, SparsificationRow row, boolean localReparametrisation, double targets) {
    VariationalSettings variational =
        new VariationalSettings(targets, TRAINING_STEPS, -4, 10, 5, "1", "0", "0", "0", "0");
    return SparseNetwork.configuration(
        new SparseNetworkSettings(
            shape,
            row,
            1,
            0.05,
            0,
            1,
            0.5,
            localReparametrisation,
            new Adam(LEARNING_RATE),
            variational));
  }
}
