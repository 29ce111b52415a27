package org.gatesieve.job.config;

import java.util.List;
import org.gatesieve.compact.model.GateActivation;

/** Keys of {@link NetworkSettings}. */
public final class NetworkKeys {
  public static final ConfigKey<Integer> INPUTS =
      ConfigKey.of("network.inputs", NumberTypes.integerFrom(1), 300, "Length of an embedding row.")
          .onlyFor(Task.CLASSIFICATION);
  public static final ConfigKey<Integer> HIDDEN =
      ConfigKey.of("network.hidden", NumberTypes.integerFrom(1), 128, "Hidden neurons.");
  public static final ConfigKey<GateActivation> GATE_ACTIVATION =
      ConfigKey.of(
              "network.gate-activation",
              TextTypes.choice(GateActivation.class),
              GateActivation.HARD_SIGMOID,
              "Nonlinearity of the gates i, f and o.")
          .ofLanguageModels(GateActivation.LOGISTIC);
  public static final ConfigKey<OutputChoice> OUTPUT =
      ConfigKey.of(
              "network.output",
              TextTypes.choice(OutputChoice.class),
              OutputChoice.AUTO,
              "Output layer; auto: sigmoid for two labels, softmax for more.")
          .onlyFor(Task.CLASSIFICATION);
  public static final ConfigKey<EmbeddingSource> EMBEDDING =
      ConfigKey.of(
              "network.embedding",
              TextTypes.choice(EmbeddingSource.class),
              EmbeddingSource.RANDOM,
              "First embedding: random, read from a file, or Word2Vec pretrained on the training"
                  + " part.")
          .onlyFor(Task.CLASSIFICATION);
  public static final ConfigKey<String> EMBEDDING_PATH =
      ConfigKey.of(
              "network.embedding-path",
              TextTypes.PATH,
              "",
              "Word2vec or GloVe text file for network.embedding: file.")
          .onlyFor(Task.CLASSIFICATION);
  public static final ConfigKey<Double> EMBEDDING_SCALE =
      ConfigKey.of(
              "network.embedding-scale",
              NumberTypes.POSITIVE,
              0.05,
              "Random embeddings are uniform between minus and plus this.")
          .onlyFor(Task.CLASSIFICATION);
  public static final ConfigKey<Double> EMBEDDING_DECAY =
      ConfigKey.of(
              "network.embedding-decay",
              NumberTypes.NOT_NEGATIVE,
              3.0,
              "Column j of a random embedding is shrunk by e^(-j / decay), so that few inputs carry"
                  + " most; 0: not at all.")
          .onlyFor(Task.CLASSIFICATION);
  public static final ConfigKey<Double> INITIAL_LOG_SIGMA =
      ConfigKey.of(
          "network.initial-log-sigma",
          NumberTypes.DECIMAL,
          -4.0,
          "ln σ of every variational scalar before training.");
  public static final ConfigKey<Double> FORGET_BIAS =
      ConfigKey.of(
          "network.forget-bias",
          NumberTypes.DECIMAL,
          1.0,
          "Bias of the forget gate before training.");
  public static final ConfigKey<Double> RECURRENT_GAIN =
      ConfigKey.of(
              "network.recurrent-gain",
              NumberTypes.POSITIVE,
              0.5,
              "Factor on the orthogonal recurrent weights before training.")
          .ofLanguageModels(1.0);
  public static final ConfigKey<Boolean> LOCAL_REPARAMETRISATION =
      ConfigKey.of(
              "network.local-reparametrisation",
              TextTypes.BOOLEAN,
              true,
              "Whether the output layer samples preactivations instead of weights.")
          .ofLanguageModels(false);

  private NetworkKeys() {}

  static List<ConfigKey<?>> all() {
    return List.of(
        INPUTS,
        HIDDEN,
        GATE_ACTIVATION,
        OUTPUT,
        EMBEDDING,
        EMBEDDING_PATH,
        EMBEDDING_SCALE,
        EMBEDDING_DECAY,
        INITIAL_LOG_SIGMA,
        FORGET_BIAS,
        RECURRENT_GAIN,
        LOCAL_REPARAMETRISATION);
  }
}
