package org.gatesieve.learn.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.IntConsumer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.gatesieve.compact.model.GateActivation;
import org.gatesieve.compact.model.OutputActivation;
import org.gatesieve.learn.assembly.SmallLanguageModel;
import org.gatesieve.learn.assembly.SparseNetwork;
import org.gatesieve.learn.assembly.SparseNetworkSettings;
import org.gatesieve.learn.layers.VariationalSettings;
import org.gatesieve.learn.network.NetworkShape;
import org.gatesieve.learn.network.SparsificationRow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.learning.config.Adam;

/** A warm step allocates a few small objects that name things, and no buffers. */
class StepAllocationTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static final int WORDS = 500;
  private static final int LABELS = 4;
  private static final int BATCH = 32;
  private static final int LONGEST = 40;

  /** Vectors are objects until the compiler has seen enough of them. */
  private static final int ATTEMPTS = 200;

  /** So many in a row must be frugal: one may be so because the compiler came in between. */
  private static final int IN_A_ROW = 5;

  /** The smallest array of a mini-batch, the mask of its tokens, has 5 kB. */
  private static final long LIMIT = 2_000;

  private final RandomDocuments documents =
      RandomDocuments.create(20 * BATCH, WORDS, LONGEST, LABELS, 3);

  @ParameterizedTest
  @ValueSource(strings = {"ORIGINAL", "W", "W_G_N"})
  void nothingOfAMiniBatchsSizeIsAllocated(String row) throws ReflectiveOperationException {
    MultiLayerNetwork network =
        network((SparsificationRow) SparsificationRow.class.getField(row).get(null));
    LocalTrainer trainer = new LocalTrainer(network.getLayerWiseConfigurations(), 5);
    TrainingState state = TrainingState.of(network);
    DocumentSettings settings = new DocumentSettings(BATCH, 0);
    assertFrugal(steps -> trainer.train(state, 0, documents, settings, steps));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void neitherDoesALanguageModel(boolean carried) {
    MultiLayerNetwork network =
        SparseNetwork.initialised(
            SparseNetwork.configuration(SmallLanguageModel.settings(SmallLanguageModel.SPARSE)));
    LocalTrainer trainer = new LocalTrainer(network.getLayerWiseConfigurations(), 5);
    TrainingState state = TrainingState.of(network);
    RandomText text = RandomText.create(30_000, SmallLanguageModel.WORDS, 3);
    WindowSettings windows = new WindowSettings(BATCH, LONGEST, carried);
    StreamState none = StreamState.none(SmallLanguageModel.HIDDEN);
    assertFrugal(steps -> trainer.train(state, 0, text, windows, null, none, steps));
  }

  private static void assertFrugal(IntConsumer train) {
    // The longest document of the corpus is in one of these batches.
    train.accept(20);
    int frugal = 0;
    long perStep = 0;
    for (int attempt = 0; attempt < ATTEMPTS && frugal < IN_A_ROW; attempt++) {
      // A call copies the state; what further steps cost is the difference.
      long few = allocated(train, 2);
      long many = allocated(train, 18);
      perStep = (many - few) / 16;
      frugal = perStep < LIMIT ? frugal + 1 : 0;
    }
    assertEquals(IN_A_ROW, frugal, "attempts in a row; the last had " + perStep + " bytes a step");
  }

  private static long allocated(IntConsumer train, int steps) {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    train.accept(steps);
    return THREADS.getCurrentThreadAllocatedBytes() - before;
  }

  private static MultiLayerNetwork network(SparsificationRow row) {
    return SparseNetwork.initialised(
        SparseNetwork.configuration(
            new SparseNetworkSettings(
                new NetworkShape(
                    WORDS, 24, 20, LABELS, GateActivation.HARD_SIGMOID, OutputActivation.SOFTMAX),
                row,
                1,
                0.1,
                0,
                1,
                1,
                true,
                new Adam(1e-3),
                new VariationalSettings(1000, 100, -3, 1, 1, "1", "0", "0", "0", "0"))));
  }
}
