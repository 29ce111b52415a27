package org.gatesieve.benchmarks.deeplearning4j;

import org.gatesieve.benchmarks.peer.ClassifierWorkload;
import org.gatesieve.benchmarks.peer.LanguageWorkload;
import org.gatesieve.benchmarks.peer.Workload;

/** A network of DL4J's layers with its data. */
interface Dl4jModel {
  double LEARNING_RATE = 1e-3;

  static Dl4jModel of(Workload workload) {
    return workload instanceof LanguageWorkload language
        ? new Dl4jLanguageModel(language)
        : new Dl4jClassifier((ClassifierWorkload) workload);
  }

  /** Makes training steps. */
  void train(int steps);

  /** Mean loss of the last step, in nats per target. */
  double loss();
}
