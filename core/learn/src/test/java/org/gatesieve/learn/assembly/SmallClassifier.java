package org.gatesieve.learn.assembly;

import java.util.stream.IntStream;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.gatesieve.compact.model.GateActivation;
import org.gatesieve.compact.model.OutputActivation;
import org.gatesieve.learn.layers.VariationalSettings;
import org.gatesieve.learn.network.NetworkShape;
import org.gatesieve.learn.network.SparsificationRow;
import org.gatesieve.learn.training.MiniBatch;
import org.gatesieve.learn.training.RandomDocuments;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;

/** A classifier that trains in an instant. */
public final class SmallClassifier {
  public static final int WORDS = 20;
  public static final int OUTPUTS = 2;
  public static final NetworkShape SHAPE =
      new NetworkShape(WORDS, 6, 5, OUTPUTS, GateActivation.LOGISTIC, OutputActivation.SOFTMAX);

  private SmallClassifier() {}

  public static MultiLayerConfiguration configuration(SparsificationRow row) {
    return configuration(row, new Adam(0.01), "1");
  }

  public static MultiLayerConfiguration configuration(
      SparsificationRow row, IUpdater updater, String penalty) {
    VariationalSettings variational =
        new VariationalSettings(100, 10, -3, 1, 1, penalty, "0", "0", "0", "0");
    return SparseNetwork.configuration(
        new SparseNetworkSettings(SHAPE, row, 13, 0.5, 0, 1, 1.1, true, updater, variational));
  }

  public static RandomDocuments documents(int count, long seed) {
    return RandomDocuments.create(count, WORDS, 9, OUTPUTS, seed);
  }

  /** Documents as DL4J's own training loop takes them. */
  public static DataSet dataSet(int count, long seed) {
    int[] all = IntStream.range(0, count).toArray();
    MiniBatch batch = MiniBatch.of(documents(count, seed), all, OUTPUTS);
    return new DataSet(batch.ids(), batch.labels(), batch.mask(), null);
  }
}
