package org.gatesieve.learn.assembly;

import org.gatesieve.compact.model.GateActivation;
import org.gatesieve.compact.model.OutputActivation;
import org.gatesieve.learn.layers.VariationalSettings;
import org.gatesieve.learn.network.NetworkShape;
import org.gatesieve.learn.network.SparsificationRow;
import org.gatesieve.learn.posterior.Treatment;
import org.nd4j.linalg.learning.config.Adam;

/** A language model that learns within seconds. */
public final class SmallLanguageModel {
  public static final int WORDS = 9;
  public static final int HIDDEN = 6;
  public static final NetworkShape SHAPE =
      new NetworkShape(0, WORDS, HIDDEN, WORDS, GateActivation.LOGISTIC, OutputActivation.SOFTMAX);

  /** W+G+N. */
  public static final SparsificationRow SPARSE =
      SparsificationRow.languageModel(
          Treatment.VARIATIONAL,
          Treatment.VARIATIONAL,
          Treatment.CONSTANT,
          Treatment.VARIATIONAL,
          Treatment.VARIATIONAL);

  /** Original. */
  public static final SparsificationRow DENSE =
      SparsificationRow.languageModel(
          Treatment.DETERMINISTIC,
          Treatment.CONSTANT,
          Treatment.CONSTANT,
          Treatment.CONSTANT,
          Treatment.DETERMINISTIC);

  private SmallLanguageModel() {}

  public static SparseNetworkSettings settings(SparsificationRow row) {
    return new SparseNetworkSettings(
        SHAPE,
        row,
        5,
        0.05,
        0,
        1,
        1,
        false,
        new Adam(0.02),
        new VariationalSettings(500, 100, -4, 1, 1, "1", "0", "0", "0", "0"));
  }
}
