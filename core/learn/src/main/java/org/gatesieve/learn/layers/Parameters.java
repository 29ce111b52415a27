package org.gatesieve.learn.layers;

/** Names of the DL4J parameters that hold the means of METHOD §1's tensors. */
public final class Parameters {
  /** E, V × X. */
  public static final String EMBEDDING = "embedding";

  /** z^voc, V. */
  public static final String VOCABULARY_GROUPS = "vocabularyGroups";

  /** W^x, X × 4H. */
  public static final String INPUT_WEIGHTS = "inputWeights";

  /** W^h, H × 4H. */
  public static final String RECURRENT_WEIGHTS = "recurrentWeights";

  /** z^x, X. */
  public static final String INPUT_GROUPS = "inputGroups";

  /** z^gates, 4H. */
  public static final String GATE_GROUPS = "gateGroups";

  /** z^h, H. */
  public static final String NEURON_GROUPS = "neuronGroups";

  /** b of the LSTM, 4H. */
  public static final String LSTM_BIAS = "lstmBias";

  /** W^d, H × K. */
  public static final String OUTPUT_WEIGHTS = "outputWeights";

  /** b^d, K. */
  public static final String OUTPUT_BIAS = "outputBias";

  private static final String LOG_SIGMA_SUFFIX = "LogSigma";

  private Parameters() {}

  /** Whether a parameter holds ln σ. */
  public static boolean isLogSigma(String key) {
    return key.endsWith(LOG_SIGMA_SUFFIX);
  }

  /** The name of the tensor whose means or ln σ a parameter holds. */
  public static String tensor(String key) {
    return isLogSigma(key) ? key.substring(0, key.length() - LOG_SIGMA_SUFFIX.length()) : key;
  }

  /** The name of the parameter that holds ln σ of the tensor whose means are called {@code key}. */
  public static String logSigma(String key) {
    return key + LOG_SIGMA_SUFFIX;
  }
}
