package org.gatesieve.benchmarks.ours;

import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.gatesieve.benchmarks.peer.Workload;
import org.gatesieve.compact.model.GateActivation;
import org.gatesieve.compact.model.OutputActivation;
import org.gatesieve.learn.classifier.ClassifierNetwork;
import org.gatesieve.learn.classifier.ClassifierSettings;
import org.gatesieve.learn.layers.VariationalSettings;
import org.gatesieve.learn.network.NetworkShape;
import org.gatesieve.learn.network.SparsificationRow;
import org.nd4j.linalg.learning.config.Adam;

/** The classifier under test, with the settings that the job has by default. */
public final class BenchmarkNetwork {
  /** The job's default. */
  public static final double GRADIENT_CLIP = 5;

  private static final double LEARNING_RATE = 1e-3;
  private static final double TRAINING_DOCUMENTS = 25_000;
  private static final double TRAINING_STEPS = 1e6;

  private BenchmarkNetwork() {}

  /** A network whose KL gradient is added in every step, as in all but the first of a training. */
  public static MultiLayerConfiguration configuration(Workload workload, SparsificationRow row) {
    NetworkShape shape =
        new NetworkShape(
            Workload.WORDS,
            workload.inputs(),
            workload.hidden(),
            Workload.OUTPUTS,
            GateActivation.LOGISTIC,
            OutputActivation.SOFTMAX);
    VariationalSettings variational =
        new VariationalSettings(
            TRAINING_DOCUMENTS, TRAINING_STEPS, -4, 10, 5, "1", "0", "0", "0", "0");
    return ClassifierNetwork.configuration(
        new ClassifierSettings(
            shape, row, 1, 0.05, 0, 1, 0.5, true, new Adam(LEARNING_RATE), variational));
  }
}
