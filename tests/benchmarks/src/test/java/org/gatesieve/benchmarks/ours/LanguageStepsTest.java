package org.gatesieve.benchmarks.ours;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.gatesieve.benchmarks.peer.LanguageWorkload;
import org.gatesieve.benchmarks.peer.RandomText;
import org.gatesieve.learn.assembly.SparseNetwork;
import org.gatesieve.learn.training.BareWindows;
import org.gatesieve.learn.training.LocalTrainer;
import org.gatesieve.learn.training.ShardResult;
import org.gatesieve.learn.training.StreamState;
import org.gatesieve.learn.training.TrainingState;
import org.gatesieve.learn.training.WindowSettings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageStepsTest {
  private static final LanguageWorkload WORKLOAD = new LanguageWorkload(3, 5, 4, 20);

  /** More than a pass, so that the state has to be carried, and to be zero once more. */
  private static final int STEPS = RandomText.WINDOWS + 3;

  @ParameterizedTest
  @ValueSource(strings = {"W+G+N", "Original"})
  void theStepsAreThoseOfATraining(String row) {
    TextStream text = new TextStream(RandomText.of(WORKLOAD));
    WindowSettings windows = new WindowSettings(WORKLOAD.objects(), WORKLOAD.steps(), true);
    MultiLayerConfiguration configuration =
        BenchmarkNetwork.configuration(WORKLOAD, NetworkRow.named(row).languageModel());
    MultiLayerNetwork network = SparseNetwork.initialised(configuration);
    TrainingState before = TrainingState.of(network);

    BareWindows bare =
        new BareWindows(network, WORKLOAD.hidden(), text, windows, BenchmarkNetwork.GRADIENT_CLIP);
    bare.run(STEPS - 2);
    double loss = bare.run(2);

    ShardResult trained =
        new LocalTrainer(configuration, BenchmarkNetwork.GRADIENT_CLIP)
            .train(before, 0, text, windows, null, StreamState.none(WORKLOAD.hidden()), STEPS);
    assertArrayEquals(trained.state().parameters(), TrainingState.of(network).parameters());
    assertEquals(Math.log(20), loss, 1.0);
  }
}
