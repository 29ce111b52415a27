package org.gatesieve.benchmarks.pytorch;

import org.bytedeco.pytorch.EmbeddingImpl;
import org.bytedeco.pytorch.Module;
import org.bytedeco.pytorch.Tensor;
import org.gatesieve.benchmarks.peer.ClassifierWorkload;
import org.gatesieve.benchmarks.peer.LanguageWorkload;
import org.gatesieve.benchmarks.peer.Workload;

/** A network of torch.nn's modules with its data. */
interface PyTorchModel {

  static PyTorchModel of(Workload workload) {
    return workload instanceof LanguageWorkload language
        ? new LanguageModel(language)
        : new Classifier((ClassifierWorkload) workload);
  }

  /** All that has parameters. */
  Module[] modules();

  EmbeddingImpl embedding();

  /** Mean cross-entropy of the next mini-batch, with the graph that leads to it. */
  Tensor loss();
}
