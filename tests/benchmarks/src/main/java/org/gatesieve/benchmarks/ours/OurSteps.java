package org.gatesieve.benchmarks.ours;

import java.util.function.IntToDoubleFunction;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.gatesieve.benchmarks.peer.ClassifierWorkload;
import org.gatesieve.benchmarks.peer.LanguageWorkload;
import org.gatesieve.benchmarks.peer.RandomBatch;
import org.gatesieve.benchmarks.peer.RandomText;
import org.gatesieve.benchmarks.peer.Workload;
import org.gatesieve.learn.assembly.SparseNetwork;
import org.gatesieve.learn.training.BareSteps;
import org.gatesieve.learn.training.BareWindows;
import org.gatesieve.learn.training.WindowSettings;

/** The training steps of a workload: as many as are asked for, with the mean loss of the last. */
final class OurSteps {
  private OurSteps() {}

  static IntToDoubleFunction of(Workload workload, NetworkRow row) {
    return workload instanceof LanguageWorkload language
        ? languageModel(language, row)::run
        : classifier((ClassifierWorkload) workload, row)::run;
  }

  private static BareSteps classifier(ClassifierWorkload workload, NetworkRow row) {
    return new BareSteps(
        SparseNetwork.initialised(BenchmarkNetwork.configuration(workload, row.classifier())),
        new BatchDocuments(RandomBatch.of(workload)),
        BenchmarkNetwork.GRADIENT_CLIP);
  }

  private static BareWindows languageModel(LanguageWorkload workload, NetworkRow row) {
    MultiLayerConfiguration configuration =
        BenchmarkNetwork.configuration(workload, row.languageModel());
    return new BareWindows(
        SparseNetwork.initialised(configuration),
        workload.hidden(),
        new TextStream(RandomText.of(workload)),
        new WindowSettings(workload.objects(), workload.steps(), true),
        BenchmarkNetwork.GRADIENT_CLIP);
  }
}
